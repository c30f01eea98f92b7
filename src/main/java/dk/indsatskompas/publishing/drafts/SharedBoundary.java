package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.publishing.drafts.RuleForm.ConditionLine;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.List;
import java.util.Optional;

/** A condition of another rule that turns at the same number: whoever moves one may mean both. */
public record SharedBoundary(Rule rule, Condition condition) {
    /** Those of the line of a rule; none unless that tests a number. */
    public static List<SharedBoundary> with(RuleForm form, ConditionLine line) {
        Contents contents = form.contents();
        Optional<Condition> own = contents.rule(form.id()).stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition ->
                        condition.place().line() == line.line().place().line() && isNumber(condition))
                .findFirst();
        return own.stream()
                .flatMap(boundary -> contents.allRules()
                        .filter(rule -> !rule.id().equals(form.id()))
                        .flatMap(rule -> rule.conditions().stream()
                                .filter(condition -> isNumber(condition)
                                        && condition.attribute().equals(boundary.attribute())
                                        && condition.constraint().line()
                                                == boundary.constraint().line())
                                .map(condition -> new SharedBoundary(rule, condition))))
                .toList();
    }

    private static boolean isNumber(Condition condition) {
        return condition.constraint().operator().isOrder();
    }

    /** What names it in a form. */
    public String key() {
        return condition.place().line() + " " + rule.id();
    }

    /** Whether the study's own model says the number, so that the source decides it. */
    public boolean isOfTheTestedModel() {
        return rule.conclusion() instanceof Conclusion.DeliveryCondition;
    }
}
