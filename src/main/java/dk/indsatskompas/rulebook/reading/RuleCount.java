package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
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
        if (Math.max(rule.when().size(), rule.basedOn().size()) > FolderLimits.CONDITIONS) {
            tell(rule, FolderLimits.CONDITIONS, new Text("linjer eller fund i reglen", "lines or findings in the rule"));
            return true;
        }
        boolean many = rules > FolderLimits.RULES;
        boolean full = conditions > FolderLimits.CONDITIONS_OF_ALL_RULES;
        if (many && !told) {
            tell(rule, FolderLimits.RULES, new Text("regler", "rules"));
        } else if (full && !told) {
            Text what = new Text("linjer i alle regler", "lines in all rules");
            tell(rule, FolderLimits.CONDITIONS_OF_ALL_RULES, what);
        }
        told |= many || full;
        return many || full;
    }

    private void tell(RuleText rule, int most, Text what) {
        problems.add(rule.place(), ProblemCode.TOO_MANY, most, what);
    }
}
