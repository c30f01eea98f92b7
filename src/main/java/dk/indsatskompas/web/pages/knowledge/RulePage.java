package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.decisions.FindingUsage;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.scenario.RuleExamples;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule with what it rests on, the examples that hold it, and how often it fired.
 *
 * @param usage null for who may not see what becomes of the rules, and for a rule of the scale, which is not asked of citizens
 */
record RulePage(
        PageFrame frame,
        Guide guide,
        Rule rule,
        RuleExamples examples,
        @Nullable FindingUsage usage) {
    /** Who may see what becomes of the rules: those who write and approve them, and those who look through the decisions. */
    static final Set<Role> SEE_USAGE = EnumSet.of(Role.POLICY, Role.APPROVER, Role.AUDITOR);

    boolean isOfTheScale() {
        return rule.folder().equals(Rule.SCALE);
    }

    List<Interpretation> readings() {
        return rule.reads().stream().map(guide.contents()::interpretation).toList();
    }
}
