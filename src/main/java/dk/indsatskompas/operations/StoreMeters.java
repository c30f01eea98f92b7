package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.LogSettings.WriterListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;

/** What the store does: how long a commit takes and how many requests share it, how long they wait, and what fails. */
public final class StoreMeters implements WriterListener {
    private static final int[] STEPS_MILLIS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000};
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

    private final Timer commit;
    private final Timer wait;
    private final DistributionSummary size;
    private final Counter failures;

    public StoreMeters(MeterRegistry registry) {
        this.commit = timer(registry, "indsatskompas.store.commit", "How long a commit to the store takes");
        this.wait = timer(registry, "indsatskompas.store.wait", "How long a request waits until it is on the disk");
        this.size = DistributionSummary.builder("indsatskompas.store.commit.size")
                .description("How many requests share a commit")
                .serviceLevelObjectives(SIZES)
                .register(registry);
        this.failures = Counting.counter(
                registry,
                "indsatskompas.store.commit.failures",
                "Commits that failed, whose requests were told that the store is unavailable");
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(
                        IntStream.of(STEPS_MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
                .register(registry);
    }

    @Override
    public void committed(int together, long nanos) {
        commit.record(Duration.ofNanos(nanos));
        size.record(together);
    }

    @Override
    public void failed() {
        failures.increment();
    }

    @Override
    public void waited(long nanos) {
        wait.record(Duration.ofNanos(nanos));
    }
}
