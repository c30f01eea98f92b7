package dk.indsatskompas.operations;

import dk.indsatskompas.operations.LogProbe.ProbeResult;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store of decisions can be read and written. While it cannot, nothing can be answered on the record. */
public record StoreHealth(LogProbe probe) implements HealthIndicator {

    @Override
    public Health health() {
        boolean read = probe.found() != ProbeResult.UNAVAILABLE;
        boolean written = probe.isWritten();
        return (read && written ? Health.up() : Health.down())
                .withDetail("read", read)
                .withDetail("written", written)
                .build();
    }
}
