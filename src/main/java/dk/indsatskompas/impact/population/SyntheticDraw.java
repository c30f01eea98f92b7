package dk.indsatskompas.impact.population;

import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws one synthetic citizen: first everything about her, then what of it is known. */
public record SyntheticDraw(BoundaryValues toldApart) {

    private static final int THIRTY = 30;
    private static final String YOUTH_BENEFIT = "UDDANNELSESHJAELP";
    private static final String ACTIVITY_READY = "AKTIVITETSPARAT";

    /** The known values. */
    public Map<Attribute, Object> citizen(SplittableRandom random) {
        Map<Attribute, Object> all = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            List<Distinct> values = toldApart.of(attribute);
            if (!values.isEmpty()) {
                all.put(attribute, value(attribute, values, random));
            }
        }
        makePlausible(all, random);
        Set<Subject> described = EnumSet.of(Subject.CITIZEN, Subject.CONTACT);
        Subject.OFFERS.values().stream()
                .filter(offer -> Share.OFFER_KNOWN.drawn(random))
                .forEach(described::add);
        all.keySet()
                .removeIf(
                        attribute -> !Share.known(attribute).drawn(random) || !described.contains(attribute.subject()));
        return all;
    }

    private static Object value(Attribute attribute, List<Distinct> values, SplittableRandom random) {
        Distinct one = anyOf(values, random);
        Integer to = one.to();
        if (to != null) {
            return number((Integer) one.value(), to, random);
        }
        if (attribute.type().isList()) {
            return attribute == Attribute.WANTS ? wishes(values, random) : interventions(values, random);
        }
        return one.value() instanceof Boolean ? Share.YES.drawn(random) : one.value();
    }

    private static Integer number(int from, int to, SplittableRandom random) {
        if (Share.ON_A_THRESHOLD.drawn(random)) {
            return random.nextBoolean() ? from : to;
        }
        return from + random.nextInt(to - from + 1);
    }

    private static List<String> wishes(List<Distinct> lists, SplittableRandom random) {
        if (Share.NO_WISH.drawn(random)) {
            return List.of();
        }
        List<String> codes = singleCodes(lists);
        String first = anyOf(codes, random);
        String second = anyOf(codes, random);
        return Share.ONE_WISH.drawn(random) || second.equals(first) ? List.of(first) : List.of(first, second);
    }

    private static List<String> interventions(List<Distinct> lists, SplittableRandom random) {
        return Share.NO_INTERVENTION.drawn(random) ? List.of() : List.of(anyOf(singleCodes(lists), random));
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

    /** What goes together in people's lives goes together here, too. */
    private void makePlausible(Map<Attribute, Object> all, SplittableRandom random) {
        boolean under30 = all.get(Attribute.AGE) instanceof Integer age && age < THIRTY;
        boolean ill = Share.ILL.drawn(random);
        all.put(Attribute.SEVERE_MENTAL_ILLNESS, ill);
        Share treated = ill ? Share.TREATED_WHEN_ILL : Share.TREATED_OTHERWISE;
        all.put(Attribute.IN_PSYCHIATRIC_TREATMENT, treated.drawn(random));
        Share challenged = ill ? Share.CHALLENGED_WHEN_ILL : Share.CHALLENGED_OTHERWISE;
        all.put(Attribute.CHALLENGES_BEYOND_UNEMPLOYMENT, challenged.drawn(random));
        boolean qualified = (under30 ? Share.QUALIFIED_UNDER_30 : Share.QUALIFIED_FROM_30).drawn(random);
        all.put(Attribute.QUALIFYING_EDUCATION, qualified);
        all.put(Attribute.IN_EDUCATION, Share.IN_EDUCATION.drawn(random));
        all.put(Attribute.IN_EMPLOYMENT, Share.IN_EMPLOYMENT.drawn(random));
        if (Share.YOUTH_BENEFIT.drawn(random) && under30 && !qualified) {
            putIfInForce(Attribute.BENEFIT, YOUTH_BENEFIT, all);
        }
        if (Share.ACTIVITY_READY_WHEN_ILL.drawn(random) && ill) {
            putIfInForce(Attribute.READINESS, ACTIVITY_READY, all);
        }
    }

    private void putIfInForce(Attribute attribute, String code, Map<Attribute, Object> all) {
        if (toldApart.of(attribute).contains(new Distinct(code, null))) {
            all.put(attribute, code);
        }
    }

    private static <T> T anyOf(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
