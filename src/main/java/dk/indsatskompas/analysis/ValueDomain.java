package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an attribute can hold on one day, as far as some constraints tell it apart: every value behaves as one of those
 * given here. Exact, because a constraint is one test of one attribute.
 */
record ValueDomain(CodeLists codeLists, LocalDate day) {
    /** More groups of codes than this make more lists than can be tried; no rulebook comes near. */
    private static final int MOST_GROUPS = 12;

    /** One day for each time in which the same codes are in force, the latest first. */
    static List<LocalDate> days(Vocabulary vocabulary) {
        NavigableSet<LocalDate> begins = new TreeSet<>(Comparator.reverseOrder());
        vocabulary.all().stream()
                .flatMap(attribute -> vocabulary.codeLists().of(attribute).stream())
                .flatMap(Code::turningDays)
                .forEach(begins::add);
        LocalDate latest = begins.isEmpty() ? LocalDate.EPOCH : begins.first();
        return Stream.concat(Stream.of(latest), begins.stream().map(begin -> begin.minusDays(1)))
                .toList();
    }

    /** Values that stand for all there are; lists of codes with the shorter ones first. */
    List<Object> values(Attribute attribute, Collection<Constraint> tested) {
        return attribute.map(
                whole -> numbers(attribute, whole, tested).stream()
                        .map(range -> (Object) range.nearest(whole))
                        .toList(),
                () -> List.of(true, false),
                list -> inForce(attribute),
                list -> lists(firsts(groups(attribute, tested))));
    }

    record Range(int from, int to) {
        /** The one that lies at a threshold, which is the one that says most to a reader. */
        int nearest(Whole whole) {
            return to < whole.max() ? to : from;
        }
    }

    /** The ranges of a number, cut wherever a constraint can begin or cease to hold. */
    static List<Range> numbers(Attribute attribute, Whole whole, Collection<Constraint> tested) {
        TreeSet<Integer> begins = new TreeSet<>(List.of(whole.min()));
        on(attribute, tested)
                .flatMap(constraint -> constraint.operands().stream())
                .forEach(operand -> {
                    begins.add((Integer) operand);
                    begins.add((Integer) operand + 1);
                });
        List<Range> ranges = new ArrayList<>();
        for (Integer from : begins.subSet(whole.min(), true, whole.max(), true)) {
            Integer next = begins.higher(from);
            ranges.add(new Range(from, next == null ? whole.max() : Math.min(next - 1, whole.max())));
        }
        return ranges;
    }

    /** The codes in force that constraints name, those together that are always named together. */
    List<List<Object>> groups(Attribute attribute, Collection<Constraint> tested) {
        List<Constraint> naming = on(attribute, tested).toList();
        Map<List<Boolean>, List<Object>> groups = new LinkedHashMap<>();
        for (Object code : inForce(attribute)) {
            List<Boolean> named =
                    naming.stream().map(one -> one.operands().contains(code)).toList();
            if (named.contains(true)) {
                groups.computeIfAbsent(named, none -> new ArrayList<>()).add(code);
            }
        }
        return List.copyOf(groups.values());
    }

    static List<List<Object>> firsts(List<List<Object>> groups) {
        return groups.stream().map(group -> group.subList(0, 1)).toList();
    }

    /** Every list that can be made of these parts, with the shorter ones first. */
    static List<Object> lists(List<List<Object>> parts) {
        if (parts.size() > MOST_GROUPS) {
            throw new TooMany();
        }
        List<List<Object>> lists = new ArrayList<>(List.of(List.of()));
        for (List<Object> part : parts) {
            List.copyOf(lists)
                    .forEach(list -> lists.add(
                            Stream.concat(list.stream(), part.stream()).toList()));
        }
        lists.sort(Comparator.comparingInt(List::size));
        return List.copyOf(lists);
    }

    List<Object> inForce(Attribute attribute) {
        return attribute.codeList().stream()
                .<Object>flatMap(list -> codeLists.get(list).inForce(day).stream())
                .toList();
    }

    static Stream<Constraint> on(Attribute attribute, Collection<Constraint> tested) {
        return tested.stream().filter(constraint -> constraint.attribute().equals(attribute));
    }

    /** There are more values than can be tried, so nothing is decided. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
