package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Facts;
import dk.indsatskompas.vocabulary.Truth;
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

        static ConditionOutcome of(Condition condition, Facts facts) {
            Constraint constraint = condition.constraint();
            return new ConditionOutcome(condition, constraint.test(facts), facts.value(constraint.attribute()));
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
        // Asked for every rule for every answer that is supposed, so without a stream.
        for (ConditionOutcome condition : conditions) {
            if (condition.condition().constraint().attribute() == attribute) {
                return true;
            }
        }
        return false;
    }

    /** What would come of it for facts that differ in one attribute. */
    RuleOutcome supposing(Facts facts, Attribute changed) {
        List<ConditionOutcome> supposed = conditions.stream()
                .map(condition -> condition.condition().constraint().attribute() == changed
                        ? ConditionOutcome.of(condition.condition(), facts)
                        : condition)
                .toList();
        Truth all = supposed.stream().map(ConditionOutcome::outcome).reduce(Truth.TRUE, Truth::and);
        return new RuleOutcome(rule, all, supposed);
    }

    /** The attributes whose being unknown leaves the rule undetermined. */
    public List<Attribute> missing() {
        return conditions.stream()
                .filter(condition -> condition.outcome() == Truth.UNKNOWN)
                .map(condition -> condition.condition().constraint().attribute())
                .distinct()
                .toList();
    }
}
