package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values of an attribute the rules tell apart: whatever holds for one value holds for all that it stands for. */
public final class DistinctValues {
    private static final List<Distinct> YES_AND_NO = List.of(Distinct.only(true), Distinct.only(false));

    /** Of more days than this, few are asked for. */
    private static final int DAYS = 64;

    private final Vocabulary vocabulary;
    private final Map<Attribute, List<Distinct>> ranges = new HashMap<>();

    private final NavigableSet<LocalDate> turningDays;

    /** By turning day, until the next; made when asked for, since a list may change on thousands of days. */
    private final Map<LocalDate, Map<Attribute, List<Distinct>>> byDay = new ConcurrentHashMap<>();

    DistinctValues(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.turningDays = turningDays(vocabulary.codeLists());
        vocabulary
                .attributes()
                .forEach(attribute ->
                        attribute.range().ifPresent(whole -> ranges.put(attribute, ranges(attribute, whole, rules))));
    }

    /** A number, a yes or no, a code or a list of codes; of a number, up to which other it stands for, and else null. */
    public record Distinct(Object value, @Nullable Integer to) {
        static Distinct only(Object value) {
            return new Distinct(value, null);
        }
    }

    /**
     * Values that stand for all that the attribute can hold on a day, on which codes must be in force. Of a list of codes they
     * are each code alone, none, and all together; a rule that needs two certain codes at once is told by the others' being
     * false.
     */
    public List<Distinct> of(Attribute attribute, LocalDate asOf) {
        return on(asOf).getOrDefault(attribute, List.of());
    }

    /** The same of every attribute, for who asks for many of them on one day. */
    public Map<Attribute, List<Distinct>> on(LocalDate asOf) {
        if (byDay.size() >= DAYS) {
            byDay.clear();
        }
        return byDay.computeIfAbsent(Objects.requireNonNull(turningDays.floor(asOf)), this::onDay);
    }

    private Map<Attribute, List<Distinct>> onDay(LocalDate day) {
        Map<Attribute, List<Distinct>> all = new HashMap<>(ranges);
        for (Attribute attribute : vocabulary.attributes()) {
            all.computeIfAbsent(
                    attribute,
                    other -> other.map(
                            whole -> List.of(),
                            () -> YES_AND_NO,
                            list -> codes(list, day).stream()
                                    .map(Distinct::only)
                                    .toList(),
                            list -> lists(codes(list, day))));
        }
        return Collections.unmodifiableMap(all);
    }

    private List<String> codes(String list, LocalDate day) {
        return vocabulary.codeLists().get(list).inForce(day);
    }

    private static List<Distinct> lists(List<String> codes) {
        // All together are the same as each alone, where there is one.
        return Stream.concat(codes.stream().map(List::of), Stream.of(List.of(), codes))
                .distinct()
                .map(Distinct::only)
                .toList();
    }

    private static NavigableSet<LocalDate> turningDays(CodeLists codeLists) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN));
        codeLists.lists().values().stream()
                .flatMap(list -> list.codes().stream())
                .flatMap(Code::turningDays)
                .forEach(days::add);
        return days;
    }

    /** The ranges that begin there, up to the largest number. */
    public static List<Distinct> ranges(Stream<Integer> from, int max) {
        TreeSet<Integer> begins = from.collect(Collectors.toCollection(TreeSet::new));
        return begins.stream()
                .map(begin -> {
                    Integer next = begins.higher(begin);
                    return new Distinct(begin, next == null ? max : next - 1);
                })
                .toList();
    }

    private static List<Distinct> ranges(Attribute attribute, Whole whole, List<Rule> rules) {
        Set<Integer> begins = new HashSet<>(Set.of(whole.min()));
        rules.stream()
                .flatMap(rule -> rule.constraints().stream())
                .filter(constraint -> constraint.attribute().equals(attribute))
                .forEach(constraint -> constraint
                        .operands()
                        .forEach(operand -> cut(constraint.operator(), (Integer) operand, begins)));
        return ranges(begins.stream().filter(whole::contains), whole.max());
    }

    private static void cut(Operator operator, int number, Set<Integer> begins) {
        if (operator != Operator.MORE && operator != Operator.AT_MOST) {
            begins.add(number);
        }
        if (operator != Operator.LESS && operator != Operator.AT_LEAST) {
            begins.add(number + 1);
        }
    }
}
