package dk.indsatskompas.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the end of the chain is signed by this service, and its key signs. Not known while the store is away. */
public record LogSignatureHealth(LogProbe probe) implements HealthIndicator {

    @Override
    public Health health() {
        return switch (probe.found()) {
            case FINE -> Health.up().build();
            case NOT_SIGNED -> Health.down().build();
            case UNAVAILABLE -> Health.unknown().build();
        };
    }
}
