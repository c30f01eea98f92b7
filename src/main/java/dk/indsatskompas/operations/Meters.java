package dk.indsatskompas.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;

/** Registers what is counted. The dashboard and the alerts rest on the names. */
final class Meters {

    private Meters() {}

    static Counter counter(MeterRegistry registry, String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    static void up(MeterRegistry registry, String part, BooleanSupplier isUp) {
        Gauge.builder("indsatskompas.up", () -> isUp.getAsBoolean() ? 1 : 0)
                .description("1 while a part of the service is up")
                .tag("part", part)
                .register(registry);
    }
}
