package dk.indsatskompas;

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
import dk.indsatskompas.operations.TracingIfWanted;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.publishing.WatchedFolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Lets those who operate the service see how it does. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

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
    RulebookHealth rulebookHealthIndicator(Rulebooks rulebooks, WatchedFolder folder, Publishing publishing) {
        return new RulebookHealth(rulebooks, folder, publishing);
    }
}
