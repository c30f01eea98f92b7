package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which values of an attribute the rules tell apart: whatever holds for one value holds for all that it stands for. */
public final class Distinctions {

    private final CodeLists codeLists;
    private final Map<Attribute, List<Distinct>> numbers = new EnumMap<>(Attribute.class);

    Distinctions(List<Rule> rules, CodeLists codeLists) {
        this.codeLists = codeLists;
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            if (attribute.type() instanceof Whole whole) {
                numbers.put(attribute, ranges(attribute, whole, rules));
            }
        }
    }

    /**
     * One value, and what it stands for.
     *
     * @param value a number, a yes or no, a code, or a list of codes
     * @param to the highest number that it stands for; null for what is no number
     */
    public record Distinct(Object value, @Nullable Integer to) {

        static Distinct only(Object value) {
            return new Distinct(value, null);
        }
    }

    /**
     * Values that stand for all that the attribute can hold. Of a list of codes they are each code alone, none, and all
     * together; a rule that needs two certain codes at once is told by the others' being false.
     *
     * @param asOf the date on which codes must be in force
     */
    public List<Distinct> of(Attribute attribute, LocalDate asOf) {
        if (attribute.type() instanceof Whole) {
            return numbers.getOrDefault(attribute, List.of());
        }
        if (attribute.type() instanceof OneCode one) {
            return codes(one.list(), asOf).stream().map(Distinct::only).toList();
        }
        if (attribute.type() instanceof ManyCodes many) {
            List<String> codes = codes(many.list(), asOf);
            List<Distinct> lists = new ArrayList<>();
            codes.forEach(code -> lists.add(Distinct.only(List.of(code))));
            lists.add(Distinct.only(List.of()));
            lists.add(Distinct.only(codes));
            return lists;
        }
        return List.of(Distinct.only(true), Distinct.only(false));
    }

    private List<String> codes(String list, LocalDate asOf) {
        return codeLists.get(list).codes().stream()
                .filter(code -> code.inForce(asOf))
                .map(Code::id)
                .toList();
    }

    /** Cut wherever a rule begins or ceases to hold. */
    private static List<Distinct> ranges(Attribute attribute, Whole whole, List<Rule> rules) {
        TreeSet<Integer> begins = new TreeSet<>(List.of(whole.min()));
        rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .filter(constraint -> constraint.attribute() == attribute)
                .forEach(constraint ->
                        constraint.operands().forEach(operand -> cut(constraint.operator(), operand, begins)));
        List<Distinct> ranges = new ArrayList<>();
        for (Integer from : begins.subSet(whole.min(), true, whole.max(), true)) {
            Integer next = begins.higher(from);
            ranges.add(new Distinct(from, next == null || next > whole.max() ? whole.max() : next - 1));
        }
        return List.copyOf(ranges);
    }

    private static void cut(Operator operator, Object operand, NavigableSet<Integer> begins) {
        int number = (Integer) operand;
        if (operator == Operator.LESS || operator == Operator.AT_LEAST) {
            begins.add(number);
        } else if (operator == Operator.MORE || operator == Operator.AT_MOST) {
            begins.add(number + 1);
        } else {
            begins.add(number);
            begins.add(number + 1);
        }
    }
}
