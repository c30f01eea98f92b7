package dk.indsatskompas.impact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How often each of some things was met. */
final class Counts<T> {

    private final Map<T, Long> counts = new HashMap<>();

    void add(T one) {
        counts.merge(one, 1L, Long::sum);
    }

    long of(T one) {
        return counts.getOrDefault(one, 0L);
    }

    /** The most frequent first; among equals, by their names. */
    <R> List<R> sorted(BiFunction<T, Long, R> counted) {
        Comparator<Map.Entry<T, Long>> often = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(often.thenComparing(entry -> String.valueOf(entry.getKey())))
                .map(entry -> counted.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
