package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What in the other rulebook brought a change about, with the sentences that no longer stand there and those that do
 * now.
 */
public record ChangeCause(
        CauseKind by, Text text, @Nullable String rule, List<RuleWording> before, List<RuleWording> after) {

    public enum CauseKind {
        RULE_ADDED,
        RULE_REMOVED,
        /** One condition of a rule, or its conclusion. */
        RULE_CHANGED,
        FINDING,
        RANKING,
        /** Another recommendation came, went, or was passed. */
        OTHER_RECOMMENDATION,
        CATALOGUE,
        OTHER
    }

    static ChangeCause of(CauseKind by, Text text) {
        return new ChangeCause(by, text, null, List.of(), List.of());
    }
}
