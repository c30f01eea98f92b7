package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The right-hand side of a condition in the phrase book, taken apart. It is the whole of the grammar that a sentence can
 * stand for; anything else is refused, so that no sentence can be code.
 *
 * @param operands as written, without quotes; a slot keeps its braces
 */
public record ConstraintTemplate(String field, Operator operator, List<String> operands) {

    private static final String FIELD = "([a-zA-Z][a-zA-Z0-9]*)";
    private static final String CODE = "\"([^\"]*)\"";
    private static final String NUMBER = "(-?\\d+|\\{\\w+})";

    private static final Pattern ORDER = Pattern.compile(FIELD + " ?(<=|>=|<|>|==) ?" + NUMBER);
    private static final Pattern YES_NO = Pattern.compile(FIELD + " ?== ?(true|false)");
    private static final Pattern EQUALS = Pattern.compile(FIELD + " ?== ?" + CODE);
    private static final Pattern ONE_OF = Pattern.compile(FIELD + " in ?\\( ?" + CODE + "(?: ?, ?" + CODE + ")* ?\\)");
    private static final Pattern NOT_ONE_OF =
            Pattern.compile(FIELD + " not in ?\\( ?" + CODE + "(?: ?, ?" + CODE + ")* ?\\)");
    private static final Pattern ANY =
            Pattern.compile(FIELD + " contains " + CODE + "(?: \\|\\| \\1 contains " + CODE + ")*");
    private static final Pattern NONE = Pattern.compile(FIELD + " != null(?: && \\1 not contains " + CODE + ")+");
    private static final Pattern EACH_CODE = Pattern.compile(CODE);

    /** The template, if the text is one test of one attribute. */
    static Optional<ConstraintTemplate> parse(String text) {
        Matcher order = ORDER.matcher(text);
        if (order.matches()) {
            return Optional.of(new ConstraintTemplate(order.group(1), order(order.group(2)), List.of(order.group(3))));
        }
        Matcher yesNo = YES_NO.matcher(text);
        if (yesNo.matches()) {
            return Optional.of(new ConstraintTemplate(yesNo.group(1), Operator.EQUALS, List.of(yesNo.group(2))));
        }
        return codes(EQUALS, Operator.EQUALS, text)
                .or(() -> codes(ONE_OF, Operator.ONE_OF, text))
                .or(() -> codes(NOT_ONE_OF, Operator.NONE_OF, text))
                .or(() -> codes(ANY, Operator.CONTAINS_ANY, text))
                .or(() -> codes(NONE, Operator.CONTAINS_NONE, text));
    }

    /** The operands with the slots of a line filled in. */
    public List<String> fill(Map<String, String> slots) {
        List<String> filled = new ArrayList<>();
        for (String operand : operands) {
            filled.add(
                    isSlot(operand)
                            ? slots.getOrDefault(operand.substring(1, operand.length() - 1), operand)
                            : operand);
        }
        return filled;
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
                slots.put(operand.substring(1, operand.length() - 1), other.operands.get(i));
            } else if (!operand.equals(other.operands.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(slots);
    }

    private boolean isYesNo() {
        return operands.get(0).equals("true") || operands.get(0).equals("false");
    }

    /** As it is written in the phrase book; empty for a test of numbers that cannot be written. */
    Optional<String> text() {
        String codes = operands.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
        return Optional.of(
                        switch (operator) {
                            case EQUALS -> field + " == " + (isYesNo() ? operands.get(0) : codes);
                            case LESS -> field + " < " + operands.get(0);
                            case AT_MOST -> field + " <= " + operands.get(0);
                            case MORE -> field + " > " + operands.get(0);
                            case AT_LEAST -> field + " >= " + operands.get(0);
                            case ONE_OF -> field + " in (" + codes + ")";
                            case NONE_OF -> field + " not in (" + codes + ")";
                            case CONTAINS_ANY ->
                                operands.stream()
                                        .map(code -> field + " contains \"" + code + '"')
                                        .collect(Collectors.joining(" || "));
                            case CONTAINS_NONE ->
                                field + " != null"
                                        + operands.stream()
                                                .map(code -> " && " + field + " not contains \"" + code + '"')
                                                .collect(Collectors.joining());
                        })
                .filter(text -> parse(text).isPresent());
    }

    static boolean isSlot(String operand) {
        return operand.startsWith("{") && operand.endsWith("}");
    }

    private static Optional<ConstraintTemplate> codes(Pattern pattern, Operator operator, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> codes = EACH_CODE
                .matcher(text)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
        return Optional.of(new ConstraintTemplate(matcher.group(1), operator, codes));
    }

    private static Operator order(String sign) {
        return switch (sign) {
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.MORE;
            case ">=" -> Operator.AT_LEAST;
            default -> Operator.EQUALS;
        };
    }
}
