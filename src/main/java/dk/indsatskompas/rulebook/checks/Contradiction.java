package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two constraints can never both be true. Exact: integers by the range that is left, codes by their sets. */
final class Contradiction {

    private Contradiction() {}

    static boolean between(Constraint one, Constraint other) {
        return one.attribute().equals(other.attribute()) && among(List.of(one, other));
    }

    /** Whether these constraints of one attribute can never all be true; also of one alone, and of three that any two allow. */
    static boolean among(List<Constraint> constraints) {
        Constraint first = constraints.get(0);
        Optional<Whole> range = first.attribute().type().range();
        if (range.isPresent()) {
            return isEmpty(range.get(), constraints);
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
        constraints.forEach(one -> left.retainAll(new HashSet<>(one.operands())));
        return left.isEmpty();
    }

    /** Each constraint on a number leaves one range of it. */
    private static boolean isEmpty(Whole range, List<Constraint> constraints) {
        long least = range.min();
        long most = range.max();
        for (Constraint constraint : constraints) {
            int number = (Integer) constraint.operands().get(0);
            switch (constraint.operator()) {
                case EQUALS -> {
                    least = Math.max(least, number);
                    most = Math.min(most, number);
                }
                case LESS -> most = Math.min(most, number - 1L);
                case AT_MOST -> most = Math.min(most, number);
                case MORE -> least = Math.max(least, number + 1L);
                case AT_LEAST -> least = Math.max(least, number);
                default -> throw new IllegalArgumentException("No test of a number: " + constraint.operator());
            }
        }
        return least > most;
    }
}
