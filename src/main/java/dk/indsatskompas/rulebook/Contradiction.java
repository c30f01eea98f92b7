package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether two constraints can never both be true. Exact: integers by trying the whole range, codes by their sets. */
final class Contradiction {

    private Contradiction() {}

    static boolean between(Constraint one, Constraint other) {
        if (one.attribute() != other.attribute()) {
            return false;
        }
        if (one.attribute().type() instanceof Whole range) {
            return IntStream.rangeClosed(range.min(), range.max())
                    .noneMatch(value -> holds(one, value) && holds(other, value));
        }
        if (one.operator().isOfLists()) {
            return excludes(one, other) || excludes(other, one);
        }
        Set<Object> both = new HashSet<>(one.operands());
        both.retainAll(other.operands());
        return both.isEmpty();
    }

    /** Whether these constraints of one attribute can never all be true; also of one alone, and of three that any two allow. */
    static boolean among(List<Constraint> constraints) {
        Constraint first = constraints.get(0);
        if (first.attribute().type() instanceof Whole range) {
            return IntStream.rangeClosed(range.min(), range.max())
                    .noneMatch(value -> constraints.stream().allMatch(one -> holds(one, value)));
        }
        if (first.operator().isOfLists()) {
            Set<Object> excluded = constraints.stream()
                    .filter(one -> one.operator() == Operator.CONTAINS_NONE)
                    .flatMap(one -> one.operands().stream())
                    .collect(Collectors.toSet());
            return constraints.stream()
                    .anyMatch(one -> one.operator() == Operator.CONTAINS_ANY && excluded.containsAll(one.operands()));
        }
        Set<Object> left = new HashSet<>(first.operands());
        constraints.forEach(one -> left.retainAll(one.operands()));
        return left.isEmpty();
    }

    private static boolean holds(Constraint constraint, Object value) {
        return constraint.operator().holds(value, constraint.operands());
    }

    /** One wants none of everything that the other wants any of. */
    private static boolean excludes(Constraint none, Constraint any) {
        return none.operator() == Operator.CONTAINS_NONE
                && any.operator() == Operator.CONTAINS_ANY
                && none.operands().containsAll(any.operands());
    }
}
