package dk.indsatskompas.peers;

import static java.util.stream.Collectors.joining;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import java.util.List;

/** Our conditions as the cells of a decision table: unary tests in FEEL, where {@code ?} is the value of the column. */
final class Feel {

    private Feel() {}

    /** All that a rule asks of one attribute. What is unknown must fail the cell, and not make it null. */
    static String cell(List<Constraint> constraints) {
        Constraint first = constraints.get(0);
        return constraints.size() == 1 && isShort(first)
                ? alone(first)
                : "? != null and " + constraints.stream().map(Feel::whole).collect(joining(" and "));
    }

    private static boolean isShort(Constraint constraint) {
        return constraint.operator() != Operator.CONTAINS_ANY && constraint.operator() != Operator.CONTAINS_NONE;
    }

    /** The short form, which only one condition can have. */
    private static String alone(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUALS, ONE_OF -> literals(constraint);
            case LESS -> "< " + literals(constraint);
            case AT_MOST -> "<= " + literals(constraint);
            case MORE -> "> " + literals(constraint);
            case AT_LEAST -> ">= " + literals(constraint);
            case CONTAINS_ANY, CONTAINS_NONE -> whole(constraint);
        };
    }

    private static String whole(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUALS -> "? = " + literals(constraint);
            case LESS, AT_MOST, MORE, AT_LEAST -> "? " + alone(constraint);
            case ONE_OF -> "? in (" + literals(constraint) + ")";
            case CONTAINS_ANY -> "(" + contains(constraint) + ")";
            case CONTAINS_NONE -> "not(" + contains(constraint) + ")";
        };
    }

    private static String contains(Constraint constraint) {
        return constraint.operands().stream()
                .map(code -> "list contains(?, " + literal(code) + ")")
                .collect(joining(" or "));
    }

    private static String literals(Constraint constraint) {
        return constraint.operands().stream().map(Feel::literal).collect(joining(", "));
    }

    /** An integer, yes or no, or a text. */
    static String literal(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
