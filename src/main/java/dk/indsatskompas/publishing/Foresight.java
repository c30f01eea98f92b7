package dk.indsatskompas.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.Sides;
import dk.indsatskompas.impact.Synthetic;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what a step would change, over made-up citizens, to be recorded with the step. What two rulebooks say
 * differently is worked out once and remembered, so that to approve and to activate costs nothing more.
 */
public final class Foresight {

    private static final Logger LOG = LoggerFactory.getLogger(Foresight.class);

    /** Drawn from the same seed as when nobody names one, so that the figures are those that were looked at before. */
    private static final long SEED = 1;

    /** Whoever saves a file waits for it, and is to see at once what comes of it. */
    private static final long OF_FOLDER = 1_000;

    private static final int REMEMBERED = 100;

    /** A step is worth more than what is told of it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final long citizens;
    private final Cache<Pair, ImpactSummary> summaries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ReentrantLock surveying = new ReentrantLock();

    private record Pair(String before, String after, long citizens) {}

    /**
     * Asks about that many citizens; about a thousand at most when it is the watched folder that brings a rulebook.
     *
     * @param citizens 0 for none, so that no step has a summary
     */
    public Foresight(Clock clock, long citizens) {
        this.clock = clock;
        this.citizens = citizens;
    }

    /**
     * Something to look at, one at a time.
     *
     * @param sides asked for only when it is not remembered; empty when one of them cannot be read any more
     */
    @Nullable
    ImpactSummary between(String before, String after, boolean fromFolder, Supplier<Optional<Sides>> sides) {
        long asked = fromFolder ? Math.min(citizens, OF_FOLDER) : citizens;
        if (asked == 0) {
            return null;
        }
        if (!isMyTurn()) {
            LOG.warn("What rulebook {} changes was not told: another was being looked at", after);
            return null;
        }
        try {
            Pair pair = new Pair(before, after, asked);
            ImpactSummary known = summaries.getIfPresent(pair);
            return known != null ? known : worked(pair, sides);
        } finally {
            surveying.unlock();
        }
    }

    /** A rulebook can be rolled back to whatever is wrong with another, so that nothing here stops a step. */
    private @Nullable ImpactSummary worked(Pair pair, Supplier<Optional<Sides>> sides) {
        try {
            ImpactSummary summary =
                    sides.get().map(both -> survey(both, pair.citizens())).orElse(null);
            if (summary != null) {
                summaries.put(pair, summary);
            }
            return summary;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("What rulebook {} changes cannot be told: {}", pair.after(), e.toString());
            return null;
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

    private ImpactSummary survey(Sides sides, long size) {
        long end = System.nanoTime() + LONGEST.toNanos();
        return Impact.aside(sides, Synthetic.population(sides, SEED, size, LocalDate.now(clock)), asked -> {
                    if (System.nanoTime() - end > 0) {
                        throw new CancellationException(asked + " citizens took " + LONGEST);
                    }
                })
                .summary();
    }
}
