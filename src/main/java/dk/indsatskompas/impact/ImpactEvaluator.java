package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.difference.CauseFinder;
import dk.indsatskompas.impact.population.CitizenGrouping;
import dk.indsatskompas.impact.tally.ImpactTally;
import dk.indsatskompas.impact.tally.KindTally;
import dk.indsatskompas.impact.tally.RecommendationTally;
import dk.indsatskompas.impact.tally.UnaffectedCitizens;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks two rulebooks about citizens, and counts what differs: part by part, each for all of them before the next, so that its
 * code stays in the processor's cache.
 */
record ImpactEvaluator(RulebookPair sides, UnaffectedCitizens untouched, CauseFinder causes, CitizenGrouping grouping) {

    /** A citizen as the two read the question. */
    private record AskedCitizen(long number, Question before, Question after) {}

    /** What came of the rules of the two. */
    private record EvaluatedCitizen(AskedCitizen by, Evaluation before, Evaluation after) {}

    ImpactTally all(List<PopulationMember> members) {
        ImpactTally tally = new ImpactTally();
        List<AskedCitizen> asked = new ArrayList<>(members.size());
        members.forEach(member -> understand(member, asked, tally));
        List<EvaluatedCitizen> evaluated = asked.stream().map(this::evaluated).toList();
        List<AnsweredCitizen> touched = new ArrayList<>();
        for (EvaluatedCitizen one : evaluated) {
            List<CitizenGroup> groups = grouping.of(one.by().after().profile());
            if (untouched.is(one.before(), one.after())) {
                tally.asked(groups, List.of());
            } else {
                touched.add(citizen(one, groups));
            }
        }
        touched.forEach(citizen -> count(citizen, tally));
        return tally;
    }

    private void understand(PopulationMember member, List<AskedCitizen> asked, ImpactTally tally) {
        List<InputFault> wrongBefore = new ArrayList<>();
        List<InputFault> wrongAfter = new ArrayList<>();
        Question before = question(member, sides.before(), wrongBefore);
        Question after = question(member, sides.after(), wrongAfter);
        if (before == null || after == null) {
            tally.unanswerable(new UnanswerableCitizen(member.number(), wrongBefore, wrongAfter));
        } else {
            asked.add(new AskedCitizen(member.number(), before, after));
        }
    }

    private EvaluatedCitizen evaluated(AskedCitizen asked) {
        return new EvaluatedCitizen(
                asked,
                sides.before().rulebook().evaluate(asked.before().profile()),
                sides.after().rulebook().evaluate(asked.after().profile()));
    }

    private AnsweredCitizen citizen(EvaluatedCitizen one, List<CitizenGroup> groups) {
        AskedCitizen by = one.by();
        return new AnsweredCitizen(
                by.number(),
                by.after(),
                groups,
                sides.before().answer(by.before(), one.before()),
                sides.after().answer(by.after(), one.after()));
    }

    private void count(AnsweredCitizen citizen, ImpactTally tally) {
        List<Change> changes = Comparison.of(citizen.before(), citizen.after()).changes();
        tally.asked(citizen.groups(), changes);
        for (Change change : changes) {
            RecommendationTally recommendation = tally.recommendation(change);
            recommendation.changed();
            for (ChangeKind kind : ChangeKind.of(change)) {
                KindTally one = recommendation.kind(kind);
                one.add(
                        change,
                        citizen.groups(),
                        causes.of(change, kind, citizen.question().profile()));
                one.example(citizen.simplicity(), () -> citizen.example(change, causes.behind(change, kind)));
            }
        }
    }

    /** A citizen whom both answered. */
    private record AnsweredCitizen(
            long number,
            Question question,
            List<CitizenGroup> groups,
            AnsweredQuestion before,
            AnsweredQuestion after) {

        Simplicity simplicity() {
            return new Simplicity(ExampleCitizen.facts(question).size(), number);
        }

        ExampleCitizen example(Change change, Set<Conclusion> about) {
            return new ExampleCitizen(
                    number,
                    question.asOf(),
                    ExampleCitizen.facts(question),
                    change.text(),
                    RecommendationTrace.of(change.before(), before, about),
                    RecommendationTrace.of(change.after(), after, about));
        }
    }

    private static @Nullable Question question(PopulationMember member, Advisor advisor, List<InputFault> faults) {
        try {
            return member.question().apply(advisor.rulebook().contents().vocabulary());
        } catch (InvalidRequest e) {
            faults.addAll(e.faults());
            return null;
        }
    }
}
