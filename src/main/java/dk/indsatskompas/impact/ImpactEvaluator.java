package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.ExampleCitizen.RecommendationTrace;
import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.ImpactTally.CitizenChange;
import dk.indsatskompas.impact.ImpactTally.CountedKind;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.impact.population.CitizenGrouping;
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

    /** A citizen whom both answered. */
    private record AnsweredCitizen(long number, AnsweredQuestion before, AnsweredQuestion after) {}

    void all(List<PopulationMember> members, ImpactTally tally) {
        List<AskedCitizen> asked = new ArrayList<>(members.size());
        members.forEach(member -> understand(member, asked, tally));
        List<EvaluatedCitizen> evaluated = asked.stream().map(this::evaluated).toList();
        List<AnsweredCitizen> touched = new ArrayList<>();
        for (EvaluatedCitizen one : evaluated) {
            if (untouched.is(one.before(), one.after())) {
                tally.asked(grouping.of(one.by().after().profile()), List.of());
            } else {
                touched.add(answered(one));
            }
        }
        touched.forEach(citizen -> tally.asked(
                grouping.of(citizen.after().question().profile()),
                Comparison.of(citizen.before(), citizen.after()).changes().stream()
                        .map(change -> counted(change, citizen))
                        .toList()));
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

    private CitizenChange counted(Change change, AnsweredCitizen citizen) {
        Question question = citizen.after().question();
        Simplicity simplicity = new Simplicity(question.profile().known().size(), citizen.number());
        return new CitizenChange(
                change,
                ChangeKind.of(change).stream()
                        .map(kind -> new CountedKind(
                                kind,
                                causes.of(change, kind, question.profile()),
                                simplicity,
                                () -> example(change, kind, citizen)))
                        .toList());
    }

    private ExampleCitizen example(Change change, ChangeKind kind, AnsweredCitizen citizen) {
        Set<Conclusion> about = causes.behind(change, kind);
        Question question = citizen.after().question();
        return new ExampleCitizen(
                citizen.number(),
                question.asOf(),
                ExampleCitizen.facts(question),
                change.text(),
                RecommendationTrace.of(change.before(), citizen.before(), about),
                RecommendationTrace.of(change.after(), citizen.after(), about));
    }
}
