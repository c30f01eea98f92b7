package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.log.WriterListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the store does: how long a commit takes and how many requests share it, how long they wait, and what fails. */
public final class StoreMeters implements WriterListener {

    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

    private final Timer commit;
    private final Timer wait;
    private final DistributionSummary size;
    private final Counter failures;

    public StoreMeters(MeterRegistry registry) {
        this.commit = Meters.timer(Meters.COMMIT, "How long a commit to the store takes")
                .register(registry);
        this.wait = Meters.timer(Meters.WAIT, "How long a request waits until it is on the disk")
                .register(registry);
        this.size = DistributionSummary.builder(Meters.COMMIT_SIZE)
                .description("How many requests share a commit")
                .serviceLevelObjectives(SIZES)
                .register(registry);
        this.failures = Counter.builder(Meters.COMMIT_FAILURES)
                .description("Commits that failed, whose requests were told that the store is unavailable")
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
