package dk.indsatskompas.advice;

import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tries values by brute force, without the shortcuts of the code under test, and says what an advice claims. */
record Otherwise(Advisor advisor, LocalDate asOf) {

    Advice advice(Profile profile, Map<Attribute, Object> changes) {
        Profile changed = RandomProfiles.changed(profile, changes);
        return advisor.advise(changed, advisor.rulebook().evaluate(changed), asOf);
    }

    /** Every value on and beside a threshold, every code, every pair of codes. */
    List<Object> values(Attribute attribute) {
        if (attribute.type() instanceof Whole whole) {
            Set<Object> numbers = new LinkedHashSet<>(List.of(whole.min(), whole.max()));
            rulebook().contents().rules().stream()
                    .flatMap(rule -> rule.conditions().stream())
                    .map(Condition::constraint)
                    .filter(constraint -> constraint.attribute().equals(attribute))
                    .flatMap(constraint -> constraint.operands().stream())
                    .flatMap(number -> List.of((int) number - 1, (int) number, (int) number + 1).stream())
                    .filter(number -> number >= whole.min() && number <= whole.max())
                    .forEach(numbers::add);
            return List.copyOf(numbers);
        }
        if (attribute.type() instanceof OneCode one) {
            return codes(one.list());
        }
        if (attribute.type() instanceof ManyCodes many) {
            List<Object> codes = codes(many.list());
            List<Object> lists = new ArrayList<>(List.of(List.of()));
            for (Object first : codes) {
                lists.add(List.of(first));
                codes.stream()
                        .filter(second -> !second.equals(first))
                        .forEach(second -> lists.add(List.of(first, second)));
            }
            return lists;
        }
        return List.of(true, false);
    }

    private List<Object> codes(String id) {
        CodeList list = rulebook().contents().codeLists().get(id);
        List<Object> codes = new ArrayList<>();
        list.codes().stream().filter(code -> code.inForce(asOf)).forEach(code -> codes.add(code.id()));
        return codes;
    }

    private Rulebook rulebook() {
        return advisor.rulebook();
    }

    /** The ways of working that no rule can recommend any more: whether they are followed already is no matter. */
    static Set<String> outOfTheQuestion(Advice advice) {
        return advice.notRecommended().stream()
                .filter(one -> one.kind() == RecommendationKind.PRACTICE)
                .map(Advice.NotRecommended::id)
                .collect(Collectors.toSet());
    }

    /**
     * What an advice claims, in words of its own; that a known attribute is not missing is no claim, nor that what was out of
     * the question before is in place.
     */
    static String claims(Advice advice, Attribute known, Set<String> out) {
        StringBuilder claims = new StringBuilder();
        for (Recommended one : advice.recommendations()) {
            claims.append(List.<Object>of(
                            one.id(),
                            one.evidence().strength(),
                            applied(one),
                            String.valueOf(one.fit().addressesWish()),
                            one.fit().studiedPopulation(),
                            String.valueOf(one.fit().available()),
                            one.grounds().deliveryConditions().stream()
                                    .map(DeliveryStatus::status)
                                    .toList(),
                            one.grounds().expectedEffects().stream()
                                    .map(ExpectedEffect::finding)
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            one.grounds().basis().stream()
                                    .map(Recommended.Basis::finding)
                                    .toList(),
                            findings(one.grounds().cautions())))
                    .append('\n');
        }
        advice.notRecommended().stream()
                .filter(one -> !out.contains(one.id()))
                .forEach(one -> claims.append("no ").append(one.id()).append(findings(one.cautions())));
        advice.undetermined()
                .forEach(one -> claims.append("open ")
                        .append(one.id())
                        .append(one.missing().stream()
                                .filter(path -> !path.equals(known.path()))
                                .toList())
                        .append(findings(one.cautions())));
        advice.alreadyInPlace().stream()
                .filter(one -> !out.contains(one.id()))
                .forEach(one -> claims.append("has ")
                        .append(one.id())
                        .append(one.deliveryConditions().stream()
                                .map(DeliveryStatus::status)
                                .toList())
                        .append(findings(one.cautions())));
        return claims.toString();
    }

    private static String applied(Recommended one) {
        Recommended.Applied applied = one.evidence().applied();
        return applied == null ? "" : applied.strength().id();
    }

    /** The strength of each that is recommended, in this case. */
    static Map<String, String> strengths(Advice advice) {
        return advice.recommendations().stream()
                .collect(Collectors.toMap(
                        Recommended::id,
                        one -> one.evidence().applied() == null
                                ? one.evidence().strength().id()
                                : applied(one)));
    }

    /** The ranks of these recommendations when there are no others. */
    static Map<String, Long> ranks(Advice advice, Set<String> ids) {
        List<Recommended> those = advice.recommendations().stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        return those.stream()
                .collect(Collectors.toMap(
                        Recommended::id,
                        one -> those.stream()
                                .filter(other -> other.rank() < one.rank())
                                .count()));
    }

    /** The list that each recommendation is in. */
    static Map<String, String> places(Advice advice) {
        Map<String, String> places = new TreeMap<>();
        advice.recommendations().forEach(one -> places.put(one.id(), "RECOMMENDED"));
        advice.notRecommended().forEach(one -> places.put(one.id(), "NOT_RECOMMENDED"));
        advice.undetermined().forEach(one -> places.put(one.id(), "UNDETERMINED"));
        advice.alreadyInPlace().forEach(one -> places.put(one.id(), "ALREADY_IN_PLACE"));
        return places;
    }

    private static List<String> findings(List<Remark> remarks) {
        return remarks.stream().map(Remark::finding).filter(Objects::nonNull).toList();
    }
}
