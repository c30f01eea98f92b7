package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether constraints of one attribute can never all be true. Exact: what holds begins or ends where a constraint does. */
final class Contradiction {

    private Contradiction() {}

    static boolean between(Constraint one, Constraint other) {
        return one.attribute().equals(other.attribute()) && among(List.of(one, other));
    }

    /** Also of one alone, and of three that any two allow. */
    static boolean among(List<Constraint> constraints) {
        Constraint first = constraints.get(0);
        Optional<Whole> range = first.attribute().type().range();
        if (range.isPresent()) {
            return numbers(range.get(), constraints).noneMatch(number -> holds(constraints, number));
        }
        if (first.operator().isOfLists()) {
            List<Object> excluded = operands(constraints, Operator.CONTAINS_NONE::equals);
            return constraints.stream()
                    .anyMatch(one -> one.operator() == Operator.CONTAINS_ANY && excluded.containsAll(one.operands()));
        }
        List<Object> named = operands(constraints, operator -> operator != Operator.NONE_OF);
        return !named.isEmpty() && named.stream().noneMatch(code -> holds(constraints, code));
    }

    private static boolean holds(List<Constraint> constraints, Object value) {
        return constraints.stream().allMatch(constraint -> constraint.outcome(value) == Truth.TRUE);
    }

    private static List<Object> operands(List<Constraint> constraints, Predicate<Operator> wanted) {
        return constraints.stream()
                .filter(constraint -> wanted.test(constraint.operator()))
                .flatMap(constraint -> constraint.operands().stream())
                .toList();
    }

    /** If any number holds, so does the first of the range, or one at a threshold. */
    private static Stream<Integer> numbers(Whole range, List<Constraint> constraints) {
        Stream<Integer> thresholds = constraints.stream()
                .map(constraint -> (Integer) constraint.operands().get(0))
                .flatMap(threshold -> Stream.of(threshold, threshold + 1));
        return Stream.concat(Stream.of(range.min()), thresholds).filter(range::contains);
    }
}
