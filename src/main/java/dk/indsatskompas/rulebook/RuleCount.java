package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;

/** How many rules and conditions a folder has so far. What is over the bounds is told once and not read. */
final class RuleCount {

    private final Problems problems;
    private int rules;
    private int conditions;
    private boolean told;

    RuleCount(Problems problems) {
        this.problems = problems;
    }

    /** Counts a rule, and says whether it is one too many, or has too many lines. */
    boolean isOver(RuleText rule) {
        rules++;
        conditions += rule.when().size();
        if (Math.max(rule.when().size(), rule.basedOn().size()) > Limits.CONDITIONS) {
            problems.add(
                    rule.place(),
                    ProblemCode.TOO_MANY,
                    Limits.CONDITIONS,
                    new Text("linjer eller fund i reglen", "lines or findings in the rule"));
            return true;
        }
        if (rules > Limits.RULES) {
            return told(rule, Limits.RULES, new Text("regler", "rules"));
        }
        return conditions > Limits.CONDITIONS_OF_ALL_RULES
                && told(rule, Limits.CONDITIONS_OF_ALL_RULES, new Text("linjer i alle regler", "lines in all rules"));
    }

    private boolean told(RuleText rule, int most, Text what) {
        if (!told) {
            problems.add(rule.place(), ProblemCode.TOO_MANY, most, what);
        }
        told = true;
        return true;
    }
}
