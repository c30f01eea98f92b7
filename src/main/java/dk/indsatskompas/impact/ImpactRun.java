package dk.indsatskompas.impact;

import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.impact.population.CitizenGrouping;
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
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Asks two rulebooks about a population, some citizens at a time, side by side. What comes of it hangs on no thread. */
record ImpactRun(RulebookPair sides, int threads) {

    /** Enough to be worth a hand-over, and few enough that progress shows. */
    private static final int CHUNK = 64;

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
        ImpactTally tally = new ImpactTally();
        ask(population.members(), chunk -> evaluator.all(chunk, tally), asked);
        return tally.impact(sides, difference, population.described(), grouping.all());
    }

    private void ask(
            Iterator<PopulationMember> members, Consumer<List<PopulationMember>> evaluating, LongConsumer asked) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ImpactRun::thread);
        Queue<Future<Integer>> underWay = new ArrayDeque<>();
        long all = 0;
        try {
            while (members.hasNext() || !underWay.isEmpty()) {
                if (members.hasNext() && underWay.size() < 2 * threads) {
                    List<PopulationMember> chunk = next(members);
                    underWay.add(pool.submit(() -> evaluating.accept(chunk), chunk.size()));
                } else {
                    all += done(underWay.remove());
                    asked.accept(all);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<PopulationMember> next(Iterator<PopulationMember> members) {
        List<PopulationMember> chunk = new ArrayList<>(CHUNK);
        while (members.hasNext() && chunk.size() < CHUNK) {
            chunk.add(members.next());
        }
        return chunk;
    }

    private static int done(Future<Integer> chunk) {
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
