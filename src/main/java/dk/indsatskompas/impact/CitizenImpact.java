package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Impact.ChangeCause;
import dk.indsatskompas.impact.Impact.ExampleCitizen.RecommendationTrace;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.List;
import java.util.Set;

/**
 * What two rulebooks say differently to one citizen at a time. It counts nothing and keeps nothing of whom it was asked about,
 * so that citizens can be divided among any number of threads and machines.
 */
public final class CitizenImpact {
    private final RulebookPair sides;
    private final UnaffectedCitizens unaffected;
    private final CauseFinder causes;

    public CitizenImpact(RulebookPair sides) {
        this(
                sides,
                RulebookDifference.between(
                        sides.before().rulebook(), sides.after().rulebook()));
    }

    CitizenImpact(RulebookPair sides, RulebookDifference difference) {
        Rulebook before = sides.before().rulebook();
        Rulebook after = sides.after().rulebook();
        this.sides = sides;
        this.unaffected = new UnaffectedCitizens(before, after, difference);
        this.causes = new CauseFinder(before, after, difference);
    }

    /**
     * One thing that becomes of one recommendation, for one citizen.
     *
     * @param behind what is concluded by the rules that it depends on
     */
    public record CitizenChange(
            Change change,
            ChangeKind kind,
            List<ChangeCause> causes,
            Set<Conclusion> behind,
            AnsweredQuestion before,
            AnsweredQuestion after) {
        RecommendationTrace traceBefore() {
            return RecommendationTrace.of(change.before(), before, behind);
        }

        /** What the rules that it depends on come to by the other rulebook. */
        public RecommendationTrace traceAfter() {
            return RecommendationTrace.of(change.after(), after, behind);
        }
    }

    public RulebookPair sides() {
        return sides;
    }

    /** All that becomes of recommendations, for a citizen whose question each rulebook has read with its own words. */
    public List<CitizenChange> of(Question before, Question after) {
        Evaluation was = sides.before().rulebook().evaluate(before.profile());
        Evaluation is = sides.after().rulebook().evaluate(after.profile());
        return isNone(was, is)
                ? List.of()
                : changes(sides.before().answer(before, was), sides.after().answer(after, is));
    }

    /** Whether nothing can have changed, as far as that can be told without advice. */
    boolean isNone(Evaluation before, Evaluation after) {
        return unaffected.is(before, after);
    }

    List<CitizenChange> changes(AnsweredQuestion before, AnsweredQuestion after) {
        return Comparison.of(before, after).changes().stream()
                .flatMap(change -> ChangeKind.of(change).stream()
                        .map(kind -> new CitizenChange(
                                change,
                                kind,
                                causes.of(change, kind, after.question().profile()),
                                causes.behind(change, kind),
                                before,
                                after)))
                .toList();
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
