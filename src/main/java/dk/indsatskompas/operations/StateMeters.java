package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.operations.LogProbe.ProbeResult;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.WatchedFolder;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** How things stand: the queue before the store, the rules folder, the rulebook in force, and what is up. */
public record StateMeters(Decisions decisions, Publishing publishing, WatchedFolder folder, LogProbe probe, Clock clock)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("indsatskompas.store.queue", "Requests that wait for the store", decisions::waiting)
                .register(registry);
        gauge("indsatskompas.store.queue.limit", "How many may wait before one more is turned away", decisions::mayWait)
                .register(registry);
        gauge("indsatskompas.rulebook.age", "How long the rulebook that answers has been in force", this::age)
                .baseUnit("seconds")
                .register(registry);
        gauge("indsatskompas.rulebook.problems", "Problems in the rules folder when it was read last", this::problems)
                .register(registry);
        gauge(
                        "indsatskompas.rulebook.not.followed",
                        "1 while a rulebook is in force that this version does not understand",
                        () -> publishing.notFollowed().isPresent() ? 1 : 0)
                .register(registry);
        reloads(registry, "clean", WatchedFolder::clean);
        reloads(registry, "broken", WatchedFolder::broken);
        up(registry, "store", () -> probe.found() != ProbeResult.UNAVAILABLE && probe.isWritten());
        up(registry, "log_signature", () -> probe.found() != ProbeResult.NOT_SIGNED);
    }

    private double age() {
        return publishing
                .since()
                .map(since -> (double) Duration.between(since, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private int problems() {
        return folder.state().map(state -> state.problems().size()).orElse(0);
    }

    private void reloads(MeterRegistry registry, String outcome, ToDoubleFunction<WatchedFolder> count) {
        FunctionCounter.builder("indsatskompas.reloads", folder, count)
                .description("Changes of the rules folder that were read")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Gauge.Builder<Supplier<Number>> gauge(String name, String description, Supplier<Number> value) {
        return Gauge.builder(name, value).description(description);
    }

    static void up(MeterRegistry registry, String part, BooleanSupplier isUp) {
        Gauge.builder("indsatskompas.up", () -> isUp.getAsBoolean() ? 1 : 0)
                .description("1 while a part of the service is up")
                .tag("part", part)
                .register(registry);
    }
}
