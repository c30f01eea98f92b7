package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.CitizenImpact.CitizenChange;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.ExampleCitizen.KnownFact;
import dk.indsatskompas.impact.Impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.ImpactTally.CountedKind;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks two rulebooks about a population and counts what differs: some citizens at a time, side by side, and part by part, each
 * for all of them before the next, so that its code stays in the processor's cache. What comes of it depends on no thread.
 */
final class ImpactRun {
    /** Enough to be worth a hand-over, and few enough that progress shows. */
    private static final int CHUNK = 64;

    private final RulebookPair sides;
    private final int threads;
    private final RulebookDifference difference;
    private final CitizenImpact impact;
    private final CitizenGrouping grouping;
    private final ImpactTally tally = new ImpactTally();

    private record AskedCitizen(long number, Question before, Question after) {}

    private record EvaluatedCitizen(AskedCitizen by, Evaluation before, Evaluation after) {}

    private record AnsweredCitizen(long number, AnsweredQuestion before, AnsweredQuestion after) {}

    ImpactRun(RulebookPair sides, int threads) {
        Rulebook before = sides.before().rulebook();
        Rulebook after = sides.after().rulebook();
        this.sides = sides;
        this.threads = threads;
        this.difference = RulebookDifference.between(before, after);
        this.impact = new CitizenImpact(sides, difference);
        this.grouping = new CitizenGrouping(before, after);
    }

    Impact of(Population population, LongConsumer asked) {
        Iterator<PopulationMember> members = population.members();
        ExecutorService pool = Executors.newFixedThreadPool(threads, ImpactRun::daemon);
        Queue<Future<Integer>> underWay = new ArrayDeque<>();
        long all = 0;
        try {
            while (members.hasNext() || !underWay.isEmpty()) {
                if (members.hasNext() && underWay.size() < 2 * threads) {
                    List<PopulationMember> chunk = next(members);
                    underWay.add(pool.submit(() -> ask(chunk), chunk.size()));
                } else {
                    all += done(underWay.remove());
                    asked.accept(all);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return tally.impact(sides, difference, population.described(), grouping.all());
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    }

    private void ask(List<PopulationMember> members) {
        List<AskedCitizen> asked =
                members.stream().flatMap(member -> understood(member).stream()).toList();
        List<EvaluatedCitizen> evaluated = asked.stream().map(this::evaluated).toList();
        List<AnsweredCitizen> touched = new ArrayList<>();
        for (EvaluatedCitizen one : evaluated) {
            if (impact.isNone(one.before(), one.after())) {
                tally.asked(grouping.of(one.by().after().profile()), List.of());
            } else {
                touched.add(answered(one));
            }
        }
        touched.forEach(citizen -> tally.asked(
                grouping.of(citizen.after().question().profile()),
                impact.changes(citizen.before(), citizen.after()).stream()
                        .map(change -> counted(change, citizen))
                        .toList()));
    }

    private Optional<AskedCitizen> understood(PopulationMember member) {
        List<InputFault> wrongBefore = new ArrayList<>();
        List<InputFault> wrongAfter = new ArrayList<>();
        Question before = question(member, sides.before(), wrongBefore);
        Question after = question(member, sides.after(), wrongAfter);
        if (before == null || after == null) {
            tally.unanswerable(new UnanswerableCitizen(member.number(), wrongBefore, wrongAfter));
            return Optional.empty();
        }
        return Optional.of(new AskedCitizen(member.number(), before, after));
    }

    private static @Nullable Question question(PopulationMember member, Advisor advisor, List<InputFault> faults) {
        try {
            return member.question().apply(advisor.contents().vocabulary());
        } catch (InvalidRequest e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    private EvaluatedCitizen evaluated(AskedCitizen asked) {
        return new EvaluatedCitizen(
                asked,
                sides.before().rulebook().evaluate(asked.before().profile()),
                sides.after().rulebook().evaluate(asked.after().profile()));
    }

    private AnsweredCitizen answered(EvaluatedCitizen one) {
        return new AnsweredCitizen(
                one.by().number(),
                sides.before().answer(one.by().before(), one.before()),
                sides.after().answer(one.by().after(), one.after()));
    }

    private CountedKind counted(CitizenChange one, AnsweredCitizen citizen) {
        Profile profile = citizen.after().question().profile();
        return new CountedKind(
                one.change(),
                one.kind(),
                one.causes(),
                new Simplicity(profile.known().size(), citizen.number()),
                () -> example(one, citizen));
    }

    private ExampleCitizen example(CitizenChange one, AnsweredCitizen citizen) {
        Question question = citizen.after().question();
        return new ExampleCitizen(
                citizen.number(),
                question.asOf(),
                question.profile().known().entrySet().stream()
                        .map(fact -> new KnownFact(
                                fact.getKey().path(), fact.getKey().label(), fact.getValue()))
                        .toList(),
                one.change().text(),
                one.traceBefore(),
                one.traceAfter());
    }
}
