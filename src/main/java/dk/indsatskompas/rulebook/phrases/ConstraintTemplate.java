package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Operator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The right-hand side of a condition in the phrase book, taken apart. It is the whole of the grammar that a sentence can
 * stand for; anything else is refused, so that no sentence can be code.
 *
 * @param operands as written, without quotes; a slot keeps its braces
 */
public record ConstraintTemplate(String field, Operator operator, List<String> operands) {
    private static final String FIELD = "([a-zA-Z][a-zA-Z0-9]*)";
    private static final String CODE = "\"[^\"]*\"";
    private static final String LIST = " ?\\( ?" + CODE + "(?: ?, ?" + CODE + ")* ?\\)";

    private static final Pattern NUMBER = Pattern.compile(FIELD + " ?(<=|>=|<|>|==) ?(-?\\d+|\\{\\w+})");
    private static final Pattern YES_NO = Pattern.compile(FIELD + " ?(==) ?(true|false)");
    private static final Map<Operator, Pattern> CODES = Map.of(
            Operator.EQUALS, Pattern.compile(FIELD + " ?== ?" + CODE),
            Operator.ONE_OF, Pattern.compile(FIELD + " in" + LIST),
            Operator.NONE_OF, Pattern.compile(FIELD + " != null && \\1 not in" + LIST),
            Operator.CONTAINS_ANY,
                    Pattern.compile(FIELD + " contains " + CODE + "(?: \\|\\| \\1 contains " + CODE + ")*"),
            Operator.CONTAINS_NONE, Pattern.compile(FIELD + " != null(?: && \\1 not contains " + CODE + ")+"));
    private static final Pattern EACH_CODE = Pattern.compile(CODE);

    /** The template, if the text is one test of one attribute. */
    static Optional<ConstraintTemplate> parse(String text) {
        for (Pattern comparison : List.of(NUMBER, YES_NO)) {
            Matcher parts = comparison.matcher(text);
            if (parts.matches()) {
                return Stream.of(Operator.values())
                        .filter(operator -> operator.sign().equals(parts.group(2)))
                        .map(operator -> new ConstraintTemplate(parts.group(1), operator, List.of(parts.group(3))))
                        .findFirst();
            }
        }
        for (Map.Entry<Operator, Pattern> test : CODES.entrySet()) {
            Matcher parts = test.getValue().matcher(text);
            if (parts.matches()) {
                Stream<String> codes = EACH_CODE.matcher(text).results().map(MatchResult::group);
                return Optional.of(new ConstraintTemplate(
                        parts.group(1),
                        test.getKey(),
                        codes.map(code -> code.substring(1, code.length() - 1)).toList()));
            }
        }
        return Optional.empty();
    }

    /** The operands with the slots of a line filled in. */
    public List<String> fill(Map<String, String> slots) {
        return operands.stream()
                .map(operand -> isSlot(operand) ? slots.getOrDefault(slot(operand), operand) : operand)
                .toList();
    }

    /** What is true of every known value of which this is false. */
    ConstraintTemplate opposite() {
        return isYesNo()
                ? new ConstraintTemplate(
                        field, operator, List.of(String.valueOf(!Boolean.parseBoolean(operands.get(0)))))
                : new ConstraintTemplate(field, operator.opposite(), operands);
    }

    /** The same with its one code as one of a list, where either can be written. */
    private ConstraintTemplate listed() {
        return operator == Operator.EQUALS && !isYesNo()
                ? new ConstraintTemplate(field, Operator.ONE_OF, operands)
                : this;
    }

    /** What the slots must hold for it to mean the other, whose operands are given; empty when it cannot. */
    Optional<Map<String, String>> slotsFor(ConstraintTemplate other) {
        if (!field.equals(other.field)
                || listed().operator != other.listed().operator
                || operands.size() != other.operands.size()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 0; i < operands.size(); i++) {
            String operand = operands.get(i);
            if (isSlot(operand)) {
                slots.put(slot(operand), other.operands.get(i));
            } else if (!operand.equals(other.operands.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(slots);
    }

    boolean isYesNo() {
        return operands.get(0).equals("true") || operands.get(0).equals("false");
    }

    /** As it is written in the phrase book; empty for a test of numbers that cannot be written. */
    Optional<String> text() {
        boolean isBare = operator.isOrder() || (operator == Operator.EQUALS && isYesNo());
        List<String> literals = isBare
                ? operands
                : operands.stream().map(ConstraintTemplate::quoted).toList();
        return Optional.of(text(field, operator, literals))
                .filter(text -> parse(text).isPresent());
    }

    /** A test as the phrase book writes it; codes in the literals are quoted. */
    public static String text(String field, Operator operator, List<String> literals) {
        String test = field + " " + operator.sign() + " ";
        return switch (operator) {
            case ONE_OF -> test + "(" + String.join(", ", literals) + ")";
            case NONE_OF -> field + " != null && " + test + "(" + String.join(", ", literals) + ")";
            case CONTAINS_ANY -> test + String.join(" || " + test, literals);
            case CONTAINS_NONE -> field + " != null && " + test + String.join(" && " + test, literals);
            case EQUALS, LESS, AT_MOST, MORE, AT_LEAST -> test + literals.get(0);
        };
    }

    public static String quoted(String code) {
        return '"' + code + '"';
    }

    static boolean isSlot(String operand) {
        return operand.startsWith("{") && operand.endsWith("}");
    }

    static String slot(String operand) {
        return operand.substring(1, operand.length() - 1);
    }
}
