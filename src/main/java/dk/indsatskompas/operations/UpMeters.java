package dk.indsatskompas.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Which parts of the service are up by their health. */
public record UpMeters(Map<String, HealthIndicator> parts) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        parts.forEach((part, indicator) -> Meters.up(registry, part, () -> isUp(indicator)));
    }

    private static boolean isUp(HealthIndicator indicator) {
        Health health = indicator.health();
        return health != null && health.getStatus().equals(Status.UP);
    }
}
