package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The tests that a sentence can make of one attribute against literals. An unknown value is never true and never false. */
public enum Operator {
    EQUALS("==", (actual, operands) -> actual.equals(operands.get(0))),
    LESS("<", (actual, operands) -> compare(actual, operands) < 0),
    AT_MOST("<=", (actual, operands) -> compare(actual, operands) <= 0),
    MORE(">", (actual, operands) -> compare(actual, operands) > 0),
    AT_LEAST(">=", (actual, operands) -> compare(actual, operands) >= 0),
    ONE_OF("in", (actual, operands) -> operands.contains(actual)),
    NONE_OF("not in", (actual, operands) -> !operands.contains(actual)),
    CONTAINS_ANY("contains", Operator::containsAny),
    CONTAINS_NONE("not contains", (actual, operands) -> !containsAny(actual, operands));

    private final String sign;
    private final BiPredicate<Object, List<Object>> holds;

    Operator(String sign, BiPredicate<Object, List<Object>> holds) {
        this.sign = sign;
        this.holds = holds;
    }

    /** What stands between an attribute and an operand in the phrase book. */
    public String sign() {
        return sign;
    }

    Truth test(@Nullable Object actual, List<Object> operands) {
        return actual == null ? Truth.UNKNOWN : Truth.of(holds.test(actual, operands));
    }

    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** What is true of every known value of which this is false, when both are written with the same operands. */
    public Operator opposite() {
        return switch (this) {
            case EQUALS, ONE_OF -> NONE_OF;
            case NONE_OF -> ONE_OF;
            case LESS -> AT_LEAST;
            case AT_LEAST -> LESS;
            case MORE -> AT_MOST;
            case AT_MOST -> MORE;
            case CONTAINS_ANY -> CONTAINS_NONE;
            case CONTAINS_NONE -> CONTAINS_ANY;
        };
    }

    public boolean isOfLists() {
        return this == CONTAINS_ANY || this == CONTAINS_NONE;
    }

    private static boolean containsAny(Object actual, List<Object> operands) {
        for (Object code : (List<?>) actual) {
            if (operands.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static int compare(Object actual, List<Object> operands) {
        return Integer.compare((Integer) actual, (Integer) operands.get(0));
    }
}
