package dk.indsatskompas.impact;

import dk.indsatskompas.impact.difference.CauseFinder;
import dk.indsatskompas.impact.population.CitizenGrouping;
import dk.indsatskompas.impact.tally.ImpactTally;
import dk.indsatskompas.impact.tally.UnaffectedCitizens;
import dk.indsatskompas.rulebook.Rulebook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Asks two rulebooks about a population, some citizens at a time, side by side. What comes of it hangs on no thread. */
final class ImpactRun {

    /** Enough to be worth a hand-over, and few enough that progress shows. */
    private static final int CHUNK = 64;

    private final RulebookPair sides;
    private final int threads;

    ImpactRun(RulebookPair sides, int threads) {
        this.sides = sides;
        this.threads = threads;
    }

    Impact of(Population population, LongConsumer asked) {
        Rulebook before = sides.before().rulebook();
        Rulebook after = sides.after().rulebook();
        RulebookDifference difference = RulebookDifference.between(before, after);
        CitizenGrouping grouping = new CitizenGrouping(before, after);
        ImpactEvaluator evaluator = new ImpactEvaluator(
                sides,
                new UnaffectedCitizens(before, after, difference),
                new CauseFinder(before, after, difference),
                grouping);
        ImpactTally tally = ask(population.members(), evaluator, asked);
        return new Impact(
                sides.before().by(),
                sides.after().by(),
                difference,
                population.described(),
                tally.citizens(),
                tally.groups(grouping),
                tally.unanswerable(),
                tally.recommendations(
                        grouping,
                        after.contents().catalogue(),
                        before.contents().catalogue()));
    }

    private ImpactTally ask(Iterator<PopulationMember> members, ImpactEvaluator evaluator, LongConsumer asked) {
        ImpactTally all = new ImpactTally();
        ExecutorService pool = Executors.newFixedThreadPool(threads, ImpactRun::thread);
        Queue<Future<ImpactTally>> underWay = new ArrayDeque<>();
        try {
            while (members.hasNext() || !underWay.isEmpty()) {
                if (members.hasNext() && underWay.size() < 2 * threads) {
                    List<PopulationMember> chunk = next(members);
                    underWay.add(pool.submit(() -> evaluator.all(chunk)));
                } else {
                    all.add(done(underWay.remove()));
                    asked.accept(all.asked());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return all;
    }

    private static List<PopulationMember> next(Iterator<PopulationMember> members) {
        List<PopulationMember> chunk = new ArrayList<>(CHUNK);
        while (members.hasNext() && chunk.size() < CHUNK) {
            chunk.add(members.next());
        }
        return chunk;
    }

    private static ImpactTally done(Future<ImpactTally> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The survey was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    }
}
