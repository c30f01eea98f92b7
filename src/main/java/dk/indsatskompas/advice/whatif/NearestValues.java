package dk.indsatskompas.advice.whatif;

import dk.indsatskompas.rulebook.DistinctValues;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values an attribute could have instead, the nearest to the actual one first: a caseload of 31 becomes 25 and not 0,
 * and a wish is added to those there are.
 */
record NearestValues(DistinctValues distinctions, LocalDate asOf) {
    /** Lists of codes that are tried, at most, and sets of codes that are taken out of them. */
    private static final int MOST = 1_000;

    /** Values that stand for all that these rules tell apart, but none that is worse for the citizen. */
    List<Object> of(Attribute attribute, KnownFacts citizen, List<Rule> rules) {
        Object actual = citizen.value(attribute);
        return any(attribute, citizen, rules).stream()
                .filter(value -> isNoWorse(attribute.traits().better(), actual, value))
                .toList();
    }

    /** Of a number that is unknown, every other may be worse. */
    private static boolean isNoWorse(Attribute.@Nullable Better better, @Nullable Object actual, Object value) {
        if (better == null || value.equals(actual)) {
            return true;
        }
        return switch (better) {
            case YES -> value.equals(true);
            case NO -> value.equals(false);
            case MORE -> actual instanceof Integer number && (Integer) value > number;
            case FEWER -> actual instanceof Integer number && (Integer) value < number;
        };
    }

    private List<Object> any(Attribute attribute, KnownFacts citizen, List<Rule> rules) {
        Object actual = citizen.value(attribute);
        List<Distinct> all = distinctions.of(attribute, asOf);
        if (attribute.isList()) {
            return lists(attribute, actual instanceof List<?> list ? list : List.of(), all, rules);
        }
        if (actual instanceof Integer number) {
            return all.stream()
                    .map(range -> clamp(number, range))
                    .sorted(Comparator.comparingInt(value -> Math.abs(value - number)))
                    .map(Object.class::cast)
                    .toList();
        }
        return all.stream().map(Distinct::value).toList();
    }

    private static int clamp(int number, Distinct range) {
        int from = (Integer) range.value();
        Integer to = range.to();
        return Math.max(from, Math.min(number, to == null ? from : to));
    }

    /** The actual list with one code more, without those of a rule, or both; at last every list that is distinct. */
    private static List<Object> lists(Attribute attribute, List<?> actual, List<Distinct> all, List<Rule> rules) {
        List<List<Object>> operands = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.attribute().equals(attribute))
                .map(condition -> condition.constraint().operands())
                .distinct()
                .limit(MOST)
                .toList();
        Set<Object> known = new LinkedHashSet<>();
        all.forEach(distinct -> known.addAll((List<?>) distinct.value()));
        List<Set<Object>> bases = new ArrayList<>(List.of(new LinkedHashSet<>(actual)));
        Set<Object> withoutAny = new LinkedHashSet<>(actual);
        operands.forEach(codes -> {
            bases.add(without(actual, codes));
            withoutAny.removeAll(codes);
        });
        bases.add(withoutAny);
        Set<Object> wanted = new LinkedHashSet<>();
        operands.forEach(wanted::addAll);
        wanted.retainAll(known);
        return Stream.concat(
                        bases.stream()
                                .flatMap(base -> Stream.concat(
                                        Stream.of(List.copyOf(base)),
                                        wanted.stream().map(code -> with(base, code)))),
                        all.stream().map(Distinct::value))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Set<Object> without(List<?> actual, List<Object> codes) {
        Set<Object> rest = new LinkedHashSet<>(actual);
        rest.removeAll(codes);
        return rest;
    }

    private static List<Object> with(Set<Object> base, Object code) {
        Set<Object> more = new LinkedHashSet<>(base);
        more.add(code);
        return List.copyOf(more);
    }
}
