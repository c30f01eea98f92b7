package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rule for one citizen.
 *
 * @param outcome TRUE: fired; FALSE: not fired; UNKNOWN: undetermined
 * @param conditions the rule's conditions in their order
 */
public record RuleOutcome(Rule rule, Truth outcome, List<ConditionOutcome> conditions) {

    /** One condition with its outcome and the value it was tested on; null while that is unknown. */
    public record ConditionOutcome(
            Condition condition, Truth outcome, @Nullable Object actual) {

        private ConditionOutcome supposing(Attribute changed, Object value) {
            return condition.attribute() == changed
                    ? new ConditionOutcome(condition, condition.constraint().outcome(value), value)
                    : this;
        }
    }

    public boolean fired() {
        return outcome == Truth.TRUE;
    }

    public boolean undetermined() {
        return outcome == Truth.UNKNOWN;
    }

    /** Whether one of its conditions is about this attribute. */
    public boolean tests(Attribute attribute) {
        for (ConditionOutcome condition : conditions) {
            if (condition.condition().attribute() == attribute) {
                return true;
            }
        }
        return false;
    }

    /** The attributes whose being unknown leaves the rule undetermined, each once. */
    public List<Attribute> missing() {
        List<Attribute> missing = new ArrayList<>();
        for (ConditionOutcome condition : conditions) {
            Attribute attribute = condition.condition().attribute();
            if (condition.outcome() == Truth.UNKNOWN && !missing.contains(attribute)) {
                missing.add(attribute);
            }
        }
        return missing;
    }

    /** What would come of it if one attribute had this value instead. */
    RuleOutcome supposing(Attribute changed, Object value) {
        List<ConditionOutcome> supposed = new ArrayList<>(conditions.size());
        for (ConditionOutcome condition : conditions) {
            supposed.add(condition.supposing(changed, value));
        }
        return new RuleOutcome(rule, outcomeSupposing(changed, value), supposed);
    }

    /** The same without the conditions. */
    Truth outcomeSupposing(Attribute changed, Object value) {
        Truth all = Truth.TRUE;
        for (ConditionOutcome condition : conditions) {
            Condition said = condition.condition();
            all = all.and(said.attribute() == changed ? said.constraint().outcome(value) : condition.outcome());
        }
        return all;
    }
}
