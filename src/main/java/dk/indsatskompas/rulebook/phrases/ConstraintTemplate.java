package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
