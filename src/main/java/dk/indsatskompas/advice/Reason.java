package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule and what came of it, down to each of its conditions.
 *
 * @param outcome TRUE: it fired; FALSE: it did not; UNKNOWN: something is missing
 * @param line where the rule stands in its file, from 1
 */
public record Reason(
        String rule, Truth outcome, List<String> findings, String file, int line, List<Tested> conditions) {
    /**
     * One condition.
     *
     * @param actual the value it was tested on; null while unknown
     */
    public record Tested(
            Text text,
            String attribute,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object actual,

            Truth outcome) {}

    public static Reason of(RuleOutcome outcome) {
        Rule rule = outcome.rule();
        return new Reason(
                rule.id(),
                outcome.outcome(),
                rule.basedOn(),
                rule.place().file(),
                rule.place().line(),
                tested(outcome));
    }

    public static List<Tested> tested(RuleOutcome outcome) {
        List<Tested> tested = new ArrayList<>(outcome.conditions().size());
        for (RuleOutcome.ConditionOutcome condition : outcome.conditions()) {
            tested.add(new Tested(
                    condition.condition().text(),
                    condition.condition().attribute().path(),
                    condition.actual(),
                    condition.outcome()));
        }
        return tested;
    }
}
