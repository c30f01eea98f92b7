package dk.indsatskompas.impact;

import dk.indsatskompas.impact.Impact.CitizenGroup;
import dk.indsatskompas.rulebook.DistinctValues;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.ValueType.YesNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts citizens into groups, by the attributes of which the vocabulary says so. */
final class CitizenGrouping {
    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    private final Map<Attribute, Map<String, CitizenGroup>> groups = new TreeMap<>();

    /** By attribute that is a number, the groups by the numbers that they begin with. */
    private final Map<Attribute, NavigableMap<Integer, CitizenGroup>> bands = new HashMap<>();

    CitizenGrouping(Rulebook before, Rulebook after) {
        // Numbers are told apart alike on every day.
        BoundaryValues toldApart = new BoundaryValues(before, after, LocalDate.MAX);
        for (Attribute attribute : after.contents().vocabulary().attributes()) {
            List<Integer> limits = attribute.traits().groups();
            if (limits != null) {
                ValueType type = attribute.type();
                type.range().ifPresent(whole -> bands(attribute, limits, whole, toldApart));
                type.codeList().ifPresent(list -> codes(attribute, list, after, before));
                if (type.isList()) {
                    put(attribute, NONE, new Text("ingen af dem", "none of them"));
                } else if (type instanceof YesNo) {
                    put(attribute, "true", CodeLists.YES);
                    put(attribute, "false", CodeLists.NO);
                }
                put(attribute, UNKNOWN, new Text("ukendt", "unknown"));
            }
        }
    }

    List<CitizenGroup> all() {
        return groups.values().stream().flatMap(some -> some.values().stream()).toList();
    }

    List<CitizenGroup> of(Profile profile) {
        List<CitizenGroup> in = new ArrayList<>();
        groups.keySet().forEach(attribute -> {
            Object value = profile.value(attribute);
            if (value instanceof List<?> codes && !codes.isEmpty()) {
                codes.forEach(code -> in.add(group(attribute, code.toString())));
            } else if (value instanceof Integer number) {
                in.add(Objects.requireNonNull(bands.get(attribute))
                        .floorEntry(number)
                        .getValue());
            } else {
                in.add(group(attribute, value == null ? UNKNOWN : value instanceof List ? NONE : value.toString()));
            }
        });
        return in;
    }

    private CitizenGroup group(Attribute by, String id) {
        return Objects.requireNonNull(groups.getOrDefault(by, Map.of()).get(id), "Neither rulebook knows the code");
    }

    /** Each limit begins a group; without any, the groups are what the rules tell apart. */
    private void bands(Attribute attribute, List<Integer> limits, Whole whole, BoundaryValues toldApart) {
        Stream<Integer> begins =
                Stream.concat(Stream.of(whole.min()), limits.stream().filter(whole::contains));
        List<Distinct> cut = limits.isEmpty() ? toldApart.of(attribute) : DistinctValues.ranges(begins, whole.max());
        NavigableMap<Integer, CitizenGroup> byBegin = new TreeMap<>();
        bands.put(attribute, byBegin);
        Text unit = attribute.traits().unit();
        cut.forEach(band -> {
            Text range = Text.same(band.value() + "–" + band.to());
            String id = band.value() + "-" + band.to();
            byBegin.put((Integer) band.value(), put(attribute, id, unit == null ? range : range.then(unit)));
        });
    }

    private void codes(Attribute attribute, String list, Rulebook... sides) {
        Stream.of(sides)
                .flatMap(rulebook -> Stream.ofNullable(
                        rulebook.contents().codeLists().lists().get(list)))
                .flatMap(known -> known.codes().stream())
                .forEach(code -> put(attribute, code.id(), code.label()));
    }

    private CitizenGroup put(Attribute by, String id, Text label) {
        return groups.computeIfAbsent(by, missing -> new LinkedHashMap<>())
                .computeIfAbsent(id, missing -> new CitizenGroup(by.path(), id, label));
    }
}
