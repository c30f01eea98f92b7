package dk.indsatskompas.peers;

import static java.util.stream.Collectors.joining;

import dk.indsatskompas.rulebook.Constraint;
import java.util.List;

/** Our conditions as the cells of a decision table: unary tests in FEEL, where {@code ?} is the value of the column. */
final class Feel {

    private Feel() {}

    /** All that a rule asks of one attribute; none at all is a cell that any value passes. */
    static String cell(List<Constraint> constraints) {
        return switch (constraints.size()) {
            case 0 -> "-";
            case 1 -> alone(constraints.get(0));
            default -> constraints.stream().map(Feel::whole).collect(joining(" and "));
        };
    }

    /** The short form, which only one condition can have. */
    private static String alone(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUALS, ONE_OF -> constraint.operands().stream().map(Feel::literal).collect(joining(", "));
            case LESS -> "< " + first(constraint);
            case AT_MOST -> "<= " + first(constraint);
            case MORE -> "> " + first(constraint);
            case AT_LEAST -> ">= " + first(constraint);
            case CONTAINS_ANY, CONTAINS_NONE -> whole(constraint);
        };
    }

    private static String whole(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUALS -> "? = " + first(constraint);
            case LESS, AT_MOST, MORE, AT_LEAST -> "? " + alone(constraint);
            case ONE_OF -> "? in (" + alone(constraint) + ")";
            case CONTAINS_ANY -> "? != null and (" + contains(constraint) + ")";
            case CONTAINS_NONE -> "? != null and not(" + contains(constraint) + ")";
        };
    }

    private static String contains(Constraint constraint) {
        return constraint.operands().stream()
                .map(code -> "list contains(?, " + literal(code) + ")")
                .collect(joining(" or "));
    }

    private static String first(Constraint constraint) {
        return literal(constraint.operands().get(0));
    }

    static String literal(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
