package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.ExampleCitizen.KnownFact;
import dk.indsatskompas.impact.Impact.ExampleCitizen.RecommendationTrace;
import dk.indsatskompas.impact.Impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.ImpactTally.CountedKind;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks two rulebooks about a population and counts what differs: some citizens at a time, side by side, and part by part, each
 * for all of them before the next, so that its code stays in the processor's cache. What comes of it hangs on no thread.
 */
final class ImpactRun {
    /** Enough to be worth a hand-over, and few enough that progress shows. */
    private static final int CHUNK = 64;

    private final RulebookPair sides;
    private final int threads;
    private final RulebookDifference difference;
    private final UnaffectedCitizens unaffected;
    private final CauseFinder causes;
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
        this.unaffected = new UnaffectedCitizens(before, after, difference);
        this.causes = new CauseFinder(before, after, difference);
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
            if (unaffected.is(one.before(), one.after())) {
                tally.asked(grouping.of(one.by().after().profile()), List.of());
            } else {
                touched.add(answered(one));
            }
        }
        touched.forEach(citizen -> tally.asked(
                grouping.of(citizen.after().question().profile()),
                Comparison.of(citizen.before(), citizen.after()).changes().stream()
                        .flatMap(change -> counted(change, citizen))
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
            return member.question().apply(advisor.rulebook().contents().vocabulary());
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

    private Stream<CountedKind> counted(Change change, AnsweredCitizen citizen) {
        Profile profile = citizen.after().question().profile();
        Simplicity simplicity = new Simplicity(profile.known().size(), citizen.number());
        return ChangeKind.of(change).stream()
                .map(kind -> new CountedKind(
                        change,
                        kind,
                        causes.of(change, kind, profile),
                        simplicity,
                        () -> example(change, kind, citizen)));
    }

    private ExampleCitizen example(Change change, ChangeKind kind, AnsweredCitizen citizen) {
        Set<Conclusion> about = causes.behind(change, kind);
        Question question = citizen.after().question();
        return new ExampleCitizen(
                citizen.number(),
                question.asOf(),
                question.profile().known().entrySet().stream()
                        .map(fact -> new KnownFact(
                                fact.getKey().path(), fact.getKey().label(), fact.getValue()))
                        .toList(),
                change.text(),
                RecommendationTrace.of(change.before(), citizen.before(), about),
                RecommendationTrace.of(change.after(), citizen.after(), about));
    }

    /**
     * Tells by the outcomes of the rules alone for whom nothing can have changed, which costs a small part of advising twice.
     * It can when two rulebooks differ in nothing but what some rules ask; else it says that everybody may be touched.
     */
    static final class UnaffectedCitizens {
        private final boolean canTell;
        private final List<Same> rules;

        private record Same(int before, int after) {}

        UnaffectedCitizens(Rulebook before, Rulebook after, RulebookDifference difference) {
            List<String> old = ids(before);
            List<String> now = ids(after);
            this.canTell = isOnlyAboutConditions(before.contents(), after.contents(), difference);
            this.rules = difference.rules().stream()
                    .map(rule -> new Same(old.indexOf(rule.rule()), now.indexOf(rule.rule())))
                    .toList();
        }

        boolean is(Evaluation before, Evaluation after) {
            return canTell
                    && rules.stream()
                            .allMatch(rule -> comesToTheSame(
                                    before.rules().get(rule.before),
                                    after.rules().get(rule.after)));
        }

        private static boolean comesToTheSame(RuleOutcome was, RuleOutcome is) {
            return was.outcome() == is.outcome()
                    && (!was.undetermined() || was.missing().equals(is.missing()));
        }

        private static boolean isOnlyAboutConditions(Contents before, Contents after, RulebookDifference difference) {
            return before.catalogue().equals(after.catalogue())
                    && before.findings().equals(after.findings())
                    && before.addresses().equals(after.addresses())
                    && difference.findings().isEmpty()
                    && difference.ranking() == null
                    && difference.rules().stream()
                            .allMatch(rule ->
                                    rule.hasOneConclusion() && !rule.rule().startsWith(Rule.SCALE + "/"));
        }

        private static List<String> ids(Rulebook rulebook) {
            return rulebook.contents().rules().stream().map(Rule::id).toList();
        }
    }
}
