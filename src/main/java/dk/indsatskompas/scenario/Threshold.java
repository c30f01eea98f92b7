package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.List;
import java.util.stream.IntStream;

/** The two values between which a condition on a number changes its mind. */
final class Threshold {

    private Threshold() {}

    /** Those of the two that the attribute can hold; none for a condition without a threshold. */
    static List<Integer> sides(Condition condition) {
        Constraint constraint = condition.constraint();
        if (!constraint.operator().isOrder()) {
            return List.of();
        }
        Whole range = (Whole) constraint.attribute().type();
        int threshold = (Integer) constraint.operands().get(0);
        int first = switch (constraint.operator()) {
            case LESS, AT_LEAST -> threshold - 1;
            default -> threshold;
        };
        return IntStream.rangeClosed(first, first + 1)
                .filter(value -> value >= range.min() && value <= range.max())
                .boxed()
                .toList();
    }

    /** Whether an example has this value and all other conditions of the rule hold in it. */
    static boolean tries(Condition condition, int value, RuleOutcome outcome) {
        return outcome.conditions().stream()
                .allMatch(one -> one.condition().equals(condition)
                        ? Integer.valueOf(value).equals(one.actual())
                        : one.outcome() == Truth.TRUE);
    }
}
