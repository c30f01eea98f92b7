package dk.indsatskompas;

import dk.indsatskompas.access.KeyRing;
import dk.indsatskompas.decisions.Background;
import dk.indsatskompas.decisions.Background.State;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.operations.LogProbe;
import dk.indsatskompas.operations.LogSignatureHealth;
import dk.indsatskompas.operations.PathTemplates;
import dk.indsatskompas.operations.RequestSpans;
import dk.indsatskompas.operations.RulebookHealth;
import dk.indsatskompas.operations.StateMeters;
import dk.indsatskompas.operations.StoreHealth;
import dk.indsatskompas.operations.StoreMeters;
import dk.indsatskompas.operations.ThreadsHealth;
import dk.indsatskompas.operations.TracingIfWanted;
import dk.indsatskompas.operations.UpMeters;
import dk.indsatskompas.publishing.Checks;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Pulse;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.publishing.WatchedFolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Lets those who operate the service see how it does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsConfiguration.Patience.class)
class OperationsConfiguration {

    /**
     * How long the service is ready all the same.
     *
     * @param stuck how long one round of a background thread may take
     * @param behind how long another rulebook may answer than the one in force by the log
     */
    @ConfigurationProperties("indsatskompas.health")
    record Patience(
            @DefaultValue("PT2M") Duration stuck,
            @DefaultValue("PT10S") Duration behind) {}

    private static final String REQUESTS = "http.server.requests";

    @Bean
    PathTemplates pathTemplates() {
        return new PathTemplates();
    }

    /** Before the handler of everything else, which would be taken first. */
    @Bean
    @Conditional(TracingIfWanted.class)
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    RequestSpans requestSpans(Tracer tracer, Propagator propagator) {
        return new RequestSpans(tracer, propagator);
    }

    /** Nothing but requests is observed: what a library observes one day could hold what was sent. */
    @Bean
    ObservationPredicate onlyRequests() {
        return (name, context) -> name.equals(REQUESTS);
    }

    /** Else each filter of a request would be a span and a metric of its own. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    StoreMeters storeMeters(MeterRegistry registry) {
        return new StoreMeters(registry);
    }

    @Bean
    Counting counting(MeterRegistry registry, Rulebooks rulebooks) {
        return new Counting(registry, rulebooks);
    }

    @Bean
    LogProbe logProbe(Decisions decisions) {
        return new LogProbe(decisions);
    }

    @Bean
    StateMeters stateMeters(
            Decisions decisions, Publishing publishing, WatchedFolder folder, LogProbe probe, Clock clock) {
        return new StateMeters(decisions, publishing, folder, probe, clock);
    }

    @Bean
    StoreHealth storeHealthIndicator(LogProbe probe) {
        return new StoreHealth(probe);
    }

    @Bean
    LogSignatureHealth logSignatureHealthIndicator(LogProbe probe) {
        return new LogSignatureHealth(probe);
    }

    @Bean
    RulebookHealth rulebookHealthIndicator(
            Rulebooks rulebooks, WatchedFolder folder, Publishing publishing, Checks checks, Patience patience) {
        return new RulebookHealth(rulebooks, folder, publishing, checks, patience.behind());
    }

    /** Not ready, when one of them is. */
    @Bean
    ThreadsHealth threadsHealthIndicator(Threads threads, Patience patience) {
        return new ThreadsHealth(threads.all(), patience.stuck(), List.of(State.STUCK, State.DEAD));
    }

    /** Not alive, when one of them is: only a restart brings it back. */
    @Bean
    ThreadsHealth lostThreadsHealthIndicator(Threads threads, Patience patience) {
        return new ThreadsHealth(threads.all(), patience.stuck(), List.of(State.DEAD));
    }

    /** The disk that the log is on. Beside a database there is nothing that grows. */
    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(
            DecisionsConfiguration.Place place, DiskSpaceHealthIndicatorProperties properties) {
        File folder = place.database() == null ? new File(place.data()) : properties.getPath();
        return new DiskSpaceHealthIndicator(folder, properties.getThreshold());
    }

    @Bean
    UpMeters upMeters(ThreadsHealth threadsHealthIndicator, DiskSpaceHealthIndicator diskSpaceHealthIndicator) {
        return new UpMeters(Map.of("threads", threadsHealthIndicator, "disk", diskSpaceHealthIndicator));
    }

    /** Every thread that the service cannot do without. */
    record Threads(List<Background> all) {}

    @Bean
    Threads threads(Decisions decisions, Pulse pulse, KeyRing keys, ObjectProvider<Retention> retention) {
        List<Background> all = new ArrayList<>(pulse.threads());
        all.add(decisions.thread());
        all.add(keys.thread());
        retention.ifAvailable(one -> all.add(one.thread()));
        return new Threads(List.copyOf(all));
    }
}
