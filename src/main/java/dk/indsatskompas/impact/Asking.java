package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.advice.Reasoned;
import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Fault;
import dk.indsatskompas.vocabulary.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks two rulebooks about one citizen after the other, and counts what differs. */
record Asking(Sides sides, Untouched untouched, Causes causes, Grouping grouping) {

    Tally all(List<Member> members) {
        Tally tally = new Tally();
        members.forEach(member -> one(member, tally));
        return tally;
    }

    private void one(Member member, Tally tally) {
        List<Fault> wrongBefore = new ArrayList<>();
        List<Fault> wrongAfter = new ArrayList<>();
        Question before = question(member, sides.before(), wrongBefore);
        Question after = question(member, sides.after(), wrongAfter);
        if (before == null || after == null) {
            tally.unanswerable(new Unanswerable(member.number(), wrongBefore, wrongAfter));
        } else {
            both(new Asked(member.number(), before, after), tally);
        }
    }

    /** A citizen as the two read the question. */
    private record Asked(long number, Question before, Question after) {}

    private void both(Asked asked, Tally tally) {
        Profile profile = asked.after().profile();
        Evaluation before = sides.before().rulebook().evaluate(asked.before().profile());
        Evaluation after = sides.after().rulebook().evaluate(profile);
        List<CitizenGroup> groups = grouping.of(profile);
        if (untouched.is(before, after)) {
            tally.asked(groups, List.of());
        } else {
            Reasoned old = reason(sides.before(), asked.before(), before);
            Reasoned now = reason(sides.after(), asked.after(), after);
            count(new Citizen(asked.number(), asked.after(), old, now), groups, tally);
        }
    }

    private void count(Citizen citizen, List<CitizenGroup> groups, Tally tally) {
        List<Change> changes = Comparison.of(citizen.before(), citizen.after()).changes();
        tally.asked(groups, changes);
        for (Change change : changes) {
            RecommendationTally recommendation = tally.recommendation(change);
            recommendation.changed();
            for (ChangeKind kind : ChangeKind.of(change)) {
                KindTally one = recommendation.kind(kind);
                one.add(
                        change,
                        groups,
                        causes.of(change, kind, citizen.question().profile()));
                one.example(citizen.simplicity(), () -> citizen.example(change, causes.behind(change, kind)));
            }
        }
    }

    /** A citizen whom both answered. */
    private record Citizen(long number, Question question, Reasoned before, Reasoned after) {

        Simplicity simplicity() {
            return new Simplicity(ExampleCitizen.facts(question).size(), number);
        }

        ExampleCitizen example(Change change, Set<Conclusion> about) {
            return new ExampleCitizen(
                    number,
                    question.asOf(),
                    ExampleCitizen.facts(question),
                    change.text(),
                    Trace.of(change.before(), before, about),
                    Trace.of(change.after(), after, about));
        }
    }

    private static Reasoned reason(Advisor advisor, Question question, Evaluation evaluation) {
        return new Reasoned(
                advisor.rulebook().contents().ranking(),
                evaluation,
                advisor.advise(question.profile(), evaluation, question.asOf()));
    }

    private static @Nullable Question question(Member member, Advisor advisor, List<Fault> faults) {
        try {
            return member.question().apply(advisor.rulebook().contents().codeLists());
        } catch (InvalidRequest e) {
            faults.addAll(e.faults());
            return null;
        }
    }
}
