package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the operands of a constraint as its attribute's type wants them, and reports those that do not fit. */
public record OperandReader(Vocabulary vocabulary, Problems problems) {
    public static boolean fits(Attribute attribute, ConstraintTemplate template) {
        Operator operator = template.operator();
        boolean number = template.operands().get(0).matches("-?\\d+|\\{\\w+}");
        return attribute.map(
                whole -> (operator.isOrder() || operator == Operator.EQUALS) && number,
                () -> operator == Operator.EQUALS && template.isYesNo(),
                list -> operator == Operator.ONE_OF
                        || operator == Operator.NONE_OF
                        || (operator == Operator.EQUALS && !template.isYesNo()),
                list -> operator.isOfLists());
    }

    List<Attribute> named(ConstraintTemplate template) {
        return vocabulary.all().stream()
                .filter(attribute -> attribute.field().equals(template.field()))
                .toList();
    }

    public Optional<Attribute> fitting(ConstraintTemplate template) {
        return named(template).stream()
                .filter(attribute -> fits(attribute, template))
                .findFirst();
    }

    /** The code of a list that is called so, by its id or by its label. */
    Optional<String> code(String list, String name) {
        return vocabulary.codeLists().get(list).codes().stream()
                .filter(code -> Stream.of(
                                code.id(), code.label().da(), code.label().en())
                        .anyMatch(name::equalsIgnoreCase))
                .map(Code::id)
                .findFirst();
    }

    /** The constraint; null, and reported, when an operand does not fit. */
    @Nullable
    public Constraint constraint(Attribute attribute, Operator operator, List<String> operands, Place place) {
        List<Object> values = operands.stream()
                .flatMap(operand -> Stream.ofNullable(value(attribute, operand, place)))
                .toList();
        return values.size() == operands.size() ? new Constraint(attribute, operator, values) : null;
    }

    private @Nullable Object value(Attribute attribute, String operand, Place place) {
        return attribute.<@Nullable Object>map(
                range -> number(range, operand, place),
                () -> Boolean.valueOf(operand),
                list -> code(list, operand, place),
                list -> code(list, operand, place));
    }

    private @Nullable Integer number(Whole range, String operand, Place place) {
        if (operand.matches("-?\\d{1,9}") && range.contains(Integer.parseInt(operand))) {
            return Integer.valueOf(operand);
        }
        problems.add(place, ProblemCode.NUMBER_OUT_OF_RANGE, operand, range.min(), range.max());
        return null;
    }

    private @Nullable String code(String list, String operand, Place place) {
        if (vocabulary.codeLists().find(list, operand).isPresent()) {
            return operand;
        }
        problems.unknown(
                place, ProblemCode.UNKNOWN_CODE, operand, vocabulary.codeLists().ids(list), list);
        return null;
    }
}
