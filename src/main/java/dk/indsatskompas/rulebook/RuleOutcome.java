package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one rule for one citizen: TRUE when it fired, FALSE when not, UNKNOWN while it is undetermined. */
public record RuleOutcome(Rule rule, Truth outcome, List<ConditionOutcome> conditions) {
    /** One condition with its outcome and the value it was tested on; null while that is unknown. */
    public record ConditionOutcome(
            Condition condition, Truth outcome, @Nullable Object actual) {}

    public boolean fired() {
        return outcome == Truth.TRUE;
    }

    public boolean undetermined() {
        return outcome == Truth.UNKNOWN;
    }

    /** The attributes whose being unknown leaves the rule undetermined, each once. */
    public List<Attribute> missing() {
        return conditions.stream()
                .filter(condition -> condition.outcome() == Truth.UNKNOWN)
                .map(condition -> condition.condition().attribute())
                .distinct()
                .toList();
    }
}
