package dk.indsatskompas.impact.population;

import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.DrawnPopulation;
import dk.indsatskompas.rulebook.DrawnPopulation.CodeCount;
import dk.indsatskompas.rulebook.DrawnPopulation.Dependent;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws one synthetic citizen: first everything about her, then what of it is known. */
public record SyntheticDraw(BoundaryValues toldApart, Vocabulary vocabulary, DrawnPopulation shares) {

    /** The known values. */
    public Map<Attribute, Object> citizen(SplittableRandom random) {
        Map<Attribute, Object> all = new TreeMap<>();
        for (Attribute attribute : vocabulary.attributes()) {
            List<Distinct> values = toldApart.of(attribute);
            if (!values.isEmpty()) {
                all.put(attribute, value(attribute, values, random));
            }
        }
        makePlausible(all, random);
        Set<Subject> undescribed = vocabulary.subjects().stream()
                .filter(shares::isSometimesDescribed)
                .filter(subject -> !drawn(shares.described().share(), random))
                .collect(Collectors.toSet());
        all.keySet()
                .removeIf(attribute ->
                        !drawn(shares.known(attribute), random) || undescribed.contains(attribute.subject()));
        return all;
    }

    private Object value(Attribute attribute, List<Distinct> values, SplittableRandom random) {
        Distinct one = anyOf(values, random);
        Integer to = one.to();
        if (to != null) {
            return number((Integer) one.value(), to, random);
        }
        if (attribute.type().isList()) {
            return codes(attribute, values, random);
        }
        return one.value() instanceof Boolean ? (Object) drawn(shares.yes(), random) : one.value();
    }

    private Integer number(int from, int to, SplittableRandom random) {
        if (drawn(shares.thresholds(), random)) {
            return random.nextBoolean() ? from : to;
        }
        return from + random.nextInt(to - from + 1);
    }

    private List<String> codes(Attribute attribute, List<Distinct> lists, SplittableRandom random) {
        Optional<CodeCount> count = shares.lists().stream()
                .filter(one -> one.attribute().equals(attribute.path()))
                .findFirst();
        List<String> codes = singleCodes(lists);
        if (codes.isEmpty()
                || count.map(CodeCount::none)
                        .filter(none -> drawn(none, random))
                        .isPresent()) {
            return List.of();
        }
        String first = anyOf(codes, random);
        Optional<SaidShare> alone = count.map(CodeCount::one);
        if (alone.isEmpty()) {
            return List.of(first);
        }
        String second = anyOf(codes, random);
        return drawn(alone.get(), random) || second.equals(first) ? List.of(first) : List.of(first, second);
    }

    private static List<String> singleCodes(List<Distinct> lists) {
        List<String> codes = new ArrayList<>();
        for (Distinct list : lists) {
            if (list.value() instanceof List<?> alone && alone.size() == 1 && alone.get(0) instanceof String code) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** What goes together in people's lives goes together here, too. What is drawn for nothing keeps the others in step. */
    private void makePlausible(Map<Attribute, Object> all, SplittableRandom random) {
        List<Dependent> drawn = shares.drawn();
        for (int i = 0; i < drawn.size(); ) {
            Attribute attribute = drawn.get(i).attribute();
            Dependent chosen = null;
            Dependent last;
            do {
                last = drawn.get(i++);
                chosen = chosen == null && holds(last, all) ? last : chosen;
            } while (i < drawn.size() && drawn.get(i).attribute().equals(attribute));
            boolean hit = drawn((chosen == null ? last : chosen).share(), random);
            if (chosen != null && chosen.value() instanceof Boolean) {
                all.put(attribute, hit);
            } else if (chosen != null && hit && isInForce(chosen)) {
                all.put(attribute, chosen.value());
            }
        }
    }

    private static boolean holds(Dependent one, Map<Attribute, Object> all) {
        return one.when().stream().allMatch(condition -> condition.test(all::get) == Truth.TRUE);
    }

    private boolean isInForce(Dependent one) {
        return toldApart.of(one.attribute()).contains(new Distinct(one.value(), null));
    }

    private static boolean drawn(SaidShare share, SplittableRandom random) {
        return drawn(share.percent(), random);
    }

    private static boolean drawn(int percent, SplittableRandom random) {
        return random.nextInt(100) < percent;
    }

    private static <T> T anyOf(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
