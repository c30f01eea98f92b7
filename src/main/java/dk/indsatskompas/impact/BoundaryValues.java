package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.DistinctValues;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that at least one of two rulebooks tells apart, so that a threshold that moved is tried between its two places. */
final class BoundaryValues {
    private final Map<Attribute, List<Distinct>> values = new TreeMap<>();

    BoundaryValues(Rulebook before, Rulebook after, LocalDate asOf) {
        Stream.of(after, before)
                .flatMap(rulebook -> rulebook.contents().vocabulary().attributes().stream())
                .distinct()
                .forEach(attribute -> {
                    Attribute old = before.contents()
                            .vocabulary()
                            .find(attribute.path())
                            .orElse(attribute);
                    List<Distinct> both = new ArrayList<>();
                    if (old.type().getClass().equals(attribute.type().getClass())) {
                        both.addAll(before.distinctions().of(attribute, asOf));
                    }
                    both.addAll(after.distinctions().of(attribute, asOf));
                    values.put(attribute, together(both, attribute, old));
                });
    }

    Set<Attribute> attributes() {
        return values.keySet();
    }

    private static List<Distinct> together(List<Distinct> both, Attribute attribute, Attribute old) {
        return attribute
                .range()
                .map(whole -> DistinctValues.ranges(
                        both.stream().map(range -> (Integer) range.value()),
                        Math.max(whole.max(), old.range().map(Whole::max).orElse(whole.max()))))
                .orElseGet(() -> List.copyOf(new LinkedHashSet<>(both)));
    }

    List<Distinct> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** Each value that the rules tell apart, of numbers both ends of what it stands for, and that nothing is known. */
    Set<@Nullable Object> edges(Attribute attribute) {
        Set<@Nullable Object> edges = new LinkedHashSet<>();
        of(attribute).stream()
                .flatMap(one -> one.to() == null ? Stream.of(one.value()) : Stream.of(one.value(), one.to()))
                .forEach(edges::add);
        edges.add(null);
        return edges;
    }
}
