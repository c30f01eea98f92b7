package dk.indsatskompas.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what a step would change, over made-up citizens, to be recorded with the step. What two rulebooks say
 * differently is worked out once and remembered, so that to approve and to activate costs nothing more.
 */
public final class StepImpact {
    private static final Logger LOG = LoggerFactory.getLogger(StepImpact.class);

    /** Drawn from the same seed as when nobody names one, so that the figures are those that were looked at before. */
    private static final long SEED = 1;

    /** Whoever saves a file waits for it, and is to see at once what comes of it. */
    private static final long OF_FOLDER = 1_000;

    private static final int REMEMBERED = 100;

    /** A step is worth more than what is told of it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final long citizens;
    private final Cache<Pair, ImpactSummary> summaries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ReentrantLock surveying = new ReentrantLock();

    private record Pair(String before, String after, long citizens) {}

    /** Asks about so many citizens, 0 for none; a thousand at most when it is the watched folder that brings it. */
    public StepImpact(long citizens) {
        this.citizens = citizens;
    }

    /**
     * What the second rulebook says differently, one pair at a time; empty when that cannot be worked out. Citizens are
     * asked for this date, unless the two were held against each other before.
     */
    Optional<ImpactSummary> between(Advisor before, Advisor after, boolean fromFolder, LocalDate asOf) {
        long asked = fromFolder ? Math.min(citizens, OF_FOLDER) : citizens;
        String fingerprint = after.rulebook().fingerprint();
        if (asked == 0) {
            return Optional.empty();
        }
        if (!isMyTurn()) {
            LOG.warn("What rulebook {} changes was not told: another was being looked at", fingerprint);
            return Optional.empty();
        }
        try {
            Pair pair = new Pair(before.rulebook().fingerprint(), fingerprint, asked);
            return Optional.of(summaries.get(pair, unknown -> survey(new RulebookPair(before, after), asked, asOf)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("What rulebook {} changes cannot be told: {}", fingerprint, e.toString());
            return Optional.empty();
        } finally {
            surveying.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return surveying.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ImpactSummary survey(RulebookPair sides, long size, LocalDate asOf) {
        long end = System.nanoTime() + LONGEST.toNanos();
        return Impact.aside(sides, SyntheticPopulation.population(sides, SEED, size, asOf), asked -> {
                    if (System.nanoTime() - end > 0) {
                        throw new CancellationException(asked + " citizens took " + LONGEST);
                    }
                })
                .summary();
    }
}
