package dk.indsatskompas.impact.population;

import dk.indsatskompas.rulebook.DistinctValues;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that at least one of two rulebooks tells apart, so that a threshold that moved is tried between its two places. */
public final class BoundaryValues {

    private final Map<Attribute, List<Distinct>> values = new EnumMap<>(Attribute.class);

    public BoundaryValues(Rulebook before, Rulebook after, LocalDate asOf) {
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            List<Distinct> both = new ArrayList<>();
            for (DistinctValues one : List.of(before.distinctions(), after.distinctions())) {
                both.addAll(one.of(attribute, asOf));
            }
            values.put(
                    attribute,
                    attribute
                            .type()
                            .range()
                            .map(whole -> ranges(both, whole.max()))
                            .orElseGet(() -> List.copyOf(new LinkedHashSet<>(both))));
        }
    }

    List<Distinct> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** Each value that the rules tell apart, of numbers both ends of what it stands for, and that nothing is known. */
    public List<@Nullable Object> edges(Attribute attribute) {
        Set<@Nullable Object> edges = new LinkedHashSet<>();
        of(attribute).stream()
                .flatMap(one -> one.to() == null ? Stream.of(one.value()) : Stream.of(one.value(), one.to()))
                .forEach(edges::add);
        edges.add(null);
        return Collections.unmodifiableList(new ArrayList<>(edges));
    }

    private static List<Distinct> ranges(List<Distinct> both, int max) {
        TreeSet<Integer> begins = new TreeSet<>();
        both.forEach(range -> begins.add((Integer) range.value()));
        return begins.stream()
                .map(from -> {
                    Integer next = begins.higher(from);
                    return new Distinct(from, next == null ? max : next - 1);
                })
                .toList();
    }
}
