package dk.indsatskompas.operations;

import dk.indsatskompas.operations.LogProbe.Found;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store of decisions can be read. While it cannot, nothing can be answered on the record. */
public record StoreHealth(LogProbe probe) implements HealthIndicator {

    @Override
    public Health health() {
        return (probe.found() == Found.UNAVAILABLE ? Health.down() : Health.up()).build();
    }
}
