package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.ValueDomain.Range;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Puts a region of an attribute's values in words. */
record RegionWords(ValueDomain possible, List<Constraint> constraints) {
    /** The attribute and what it is: {@code alder: mindst 30}. */
    Text say(Attribute attribute, List<Object> values, BitSet region) {
        return Text.format("%s: %s", "%s: %s", attribute.label(), region(attribute, values, region));
    }

    private Text region(Attribute attribute, List<Object> values, BitSet region) {
        List<Object> inside = region.stream().mapToObj(values::get).toList();
        return attribute.map(
                whole -> numbers(whole, ValueDomain.numbers(attribute, whole, constraints), region),
                () -> inside.size() == 2
                        ? CodeLists.YES.then(CodeLists.NO)
                        : inside.contains(true) ? CodeLists.YES : CodeLists.NO,
                list -> code(possible.codeLists().get(list), values, inside),
                list -> lists(possible.codeLists().get(list), attribute, inside));
    }

    /** Neighbouring ranges are one range. */
    private static Text numbers(Whole whole, List<Range> ranges, BitSet region) {
        List<Text> said = new ArrayList<>();
        for (int first = region.nextSetBit(0); first >= 0; ) {
            int after = region.nextClearBit(first);
            said.add(whole.said(ranges.get(first).from(), ranges.get(after - 1).to()));
            first = region.nextSetBit(after);
        }
        return joined(said);
    }

    /** By the codes that it is, or by those that it is not when they are fewer. */
    private static Text code(CodeList list, List<Object> all, List<Object> inside) {
        List<Object> outside =
                all.stream().filter(code -> !inside.contains(code)).toList();
        return outside.size() < inside.size()
                ? Text.format("alt andet end %s", "anything but %s", labels(list, outside))
                : labels(list, inside);
    }

    /** As what must not be in the list and what must; when it is not so simple, all the lists. */
    private Text lists(CodeList list, Attribute attribute, List<Object> inside) {
        List<List<Object>> groups = possible.groups(attribute, constraints);
        List<List<Object>> never = groups.stream()
                .filter(group -> inside.stream().noneMatch(one -> ((List<?>) one).contains(group.get(0))))
                .toList();
        List<List<Object>> enough = groups.stream()
                .filter(group -> inside.contains(List.of(group.get(0))))
                .toList();
        List<Object> allowed = ValueDomain.lists(ValueDomain.firsts(
                groups.stream().filter(group -> !never.contains(group)).toList()));
        if (flat(never).containsAll(possible.inForce(attribute))) {
            return CodeLists.NONE;
        }
        Text none = Text.format("ingen af %s", "none of %s", labels(list, flat(never)));
        if (inside.containsAll(allowed)) {
            return none;
        }
        List<Object> some = allowed.stream()
                .filter(one -> enough.stream().anyMatch(group -> ((List<?>) one).contains(group.get(0))))
                .toList();
        Text any = Text.format("mindst én af %s", "at least one of %s", labels(list, flat(enough)));
        if (inside.size() == some.size() && inside.containsAll(some)) {
            return never.isEmpty() ? any : Text.format("%s og %s", "%s and %s", any, none);
        }
        return joined(inside.stream().map(one -> Text.same(one.toString())).toList());
    }

    private static List<Object> flat(List<List<Object>> groups) {
        return groups.stream().flatMap(Collection::stream).toList();
    }

    private static Text labels(CodeList list, List<Object> codes) {
        return joined(list.codes().stream()
                .filter(code -> codes.contains(code.id()))
                .map(Code::label)
                .toList());
    }

    private static Text joined(List<Text> texts) {
        return Text.series(new Text("%s eller %s", "%s or %s"), texts);
    }
}
