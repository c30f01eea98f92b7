package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.operations.RequestSpans.PathTemplates;
import dk.indsatskompas.operations.ThreadsHealth.ScheduledTroubles;
import dk.indsatskompas.process.BackgroundThread.ThreadState;
import dk.indsatskompas.publishing.FolderChecks;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.rulebook.Rulebook;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationPredicate;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Lets those who operate the service see how it does. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(OperationsConfiguration.Patience.class)
@Import({PathTemplates.class, RequestSpans.class, StoreMeters.class, Counting.class, LogProbe.class, StateMeters.class})
public class OperationsConfiguration {
    /** How long a thread may take, and another rulebook answer than the one in force by the log. */
    @ConfigurationProperties("indsatskompas.health")
    record Patience(
            @DefaultValue("PT2M") Duration stuck,
            @DefaultValue("PT10S") Duration behind) {}

    /** Nothing but requests is observed: what a library observes one day could hold what was sent. */
    @Bean
    ObservationPredicate onlyRequests() {
        return (name, context) -> name.equals("http.server.requests");
    }

    /** Else each filter of a request would be a span and a metric of its own. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HealthIndicator storeHealthIndicator(LogProbe probe) {
        return probe::store;
    }

    @Bean
    HealthIndicator logSignatureHealthIndicator(LogProbe probe) {
        return probe::signature;
    }

    @Bean
    RulebookHealth rulebookHealthIndicator(
            RulebookRegistry rulebooks,
            WatchedFolder folder,
            Publishing publishing,
            FolderChecks checks,
            Patience patience) {
        return new RulebookHealth(rulebooks, folder, publishing, checks, patience.behind());
    }

    /** Not ready, when one of them is. */
    @Bean
    ThreadsHealth threadsHealthIndicator(Decisions decisions, ScheduledTaskHolder scheduled, Patience patience) {
        return new ThreadsHealth(
                List.of(decisions.thread()), scheduled, patience.stuck(), List.of(ThreadState.STUCK, ThreadState.DEAD));
    }

    /** Not alive, when one of them is: only a restart brings it back. */
    @Bean
    ThreadsHealth lostThreadsHealthIndicator(Decisions decisions, ScheduledTaskHolder scheduled, Patience patience) {
        return new ThreadsHealth(List.of(decisions.thread()), scheduled, patience.stuck(), List.of(ThreadState.DEAD));
    }

    /** The disk that the log is on. Beside a database there is nothing that grows. */
    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(
            LogLocation location, DiskSpaceHealthIndicatorProperties properties) {
        File folder = location.database() == null ? new File(location.data()) : properties.getPath();
        return new DiskSpaceHealthIndicator(folder, properties.getThreshold());
    }

    @Bean
    MeterBinder upMeters(ThreadsHealth threadsHealthIndicator, DiskSpaceHealthIndicator diskSpaceHealthIndicator) {
        return registry -> {
            StateMeters.up(registry, "threads", () -> isUp(threadsHealthIndicator));
            StateMeters.up(registry, "disk", () -> isUp(diskSpaceHealthIndicator));
        };
    }

    private static boolean isUp(HealthIndicator indicator) {
        Health health = indicator.health();
        return health != null && health.getStatus().equals(Status.UP);
    }

    /** A thread for each piece of work, so that none waits for another that hangs. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(ThreadsHealth.WORK.size());
        scheduler.setThreadNamePrefix("scheduled-");
        scheduler.setDaemon(true);
        scheduler.setErrorHandler(new ScheduledTroubles());
        return scheduler;
    }

    @Bean
    InfoContributor rulebookInfo(RulebookRegistry rulebooks) {
        return info -> {
            Rulebook rulebook = rulebooks.inForce().rulebook();
            info.withDetail(
                            "rulebook",
                            Map.of(
                                    "version", rulebook.contents().manifest().version(),
                                    "fingerprint", rulebook.fingerprint()))
                    .withDetail("sbom", Map.of("format", "CycloneDX", "href", "/actuator/sbom/application"));
        };
    }
}
