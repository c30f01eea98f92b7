package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells by the outcomes of the rules alone for whom nothing can have changed, which costs a small part of advising twice.
 * It can when two rulebooks differ in nothing but what some rules ask; else it says that everybody may be touched.
 */
final class UnaffectedCitizens {

    private final boolean canTell;
    private final List<Same> rules = new ArrayList<>();

    /** Where the two rulebooks have one rule. */
    private record Same(int before, int after) {

        boolean comesToTheSame(Evaluation old, Evaluation now) {
            RuleOutcome was = old.rules().get(before);
            RuleOutcome is = now.rules().get(after);
            return was.outcome() == is.outcome()
                    && (!was.undetermined() || was.missing().equals(is.missing()));
        }
    }

    UnaffectedCitizens(Rulebook before, Rulebook after, RulebookDifference difference) {
        this.canTell = isOnlyAboutConditions(before.contents(), after.contents(), difference);
        if (canTell) {
            List<String> old = ids(before);
            List<String> now = ids(after);
            difference.rules().forEach(rule -> rules.add(new Same(old.indexOf(rule.rule()), now.indexOf(rule.rule()))));
        }
    }

    boolean is(Evaluation before, Evaluation after) {
        return canTell && rules.stream().allMatch(rule -> rule.comesToTheSame(before, after));
    }

    private static boolean isOnlyAboutConditions(Contents before, Contents after, RulebookDifference difference) {
        return before.catalogue().equals(after.catalogue())
                && before.findings().equals(after.findings())
                && before.addresses().equals(after.addresses())
                && difference.findings().isEmpty()
                && difference.ranking() == null
                && difference.rules().stream()
                        .allMatch(
                                rule -> rule.hasOneConclusion() && !rule.rule().startsWith(Rule.SCALE + "/"));
    }

    private static List<String> ids(Rulebook rulebook) {
        return rulebook.contents().rules().stream().map(Rule::id).toList();
    }
}
