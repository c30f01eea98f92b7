package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Counterfactual.Alteration;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each suggestion, carried out, turns the advice as promised; no part of it does, and nobody's age or health is in it. */
@Invariant("What would give or take a recommendation does, and no part of it")
class CounterfactualTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<Attribute> CHANGEABLE = ShippedWords.ALL.attributes().stream()
            .filter(attribute -> attribute.changeable() != null)
            .toList();

    private final Advisor advisor = new Advisor(ShippedRules.rulebook());
    private final Otherwise otherwise = new Otherwise(advisor, TODAY);

    private Stream<Profile> profiles() {
        return new RandomProfiles(advisor.rulebook()).profiles(815, 120);
    }

    @Test
    void whatWouldGiveARecommendationGivesItAndNoPartOfItDoes() {
        int[] seen = {0};
        new RandomProfiles(advisor.rulebook())
                .profiles(815, 2_500)
                .forEach(profile -> otherwise
                        .advice(profile, Map.of())
                        .notRecommended()
                        .forEach(one -> one.wouldChangeIf().forEach(turn -> {
                            seen[0]++;
                            assertThat(isRecommended(one.id(), profile, values(turn)))
                                    .isTrue();
                            parts(turn)
                                    .forEach(part -> assertThat(
                                                    assignments(part).filter(values -> areNoWorse(values, profile)))
                                            .noneMatch(values -> isRecommended(one.id(), profile, values)));
                        })));
        assertThat(seen[0]).isGreaterThan(50);
    }

    @Test
    void whatWouldTakeARecommendationAwayTakesItAwayAndNoPartOfItDoes() {
        int[] seen = {0};
        profiles()
                .forEach(profile -> otherwise
                        .advice(profile, Map.of())
                        .recommendations()
                        .forEach(one -> one.wouldFallAwayIf().forEach(turn -> {
                            seen[0]++;
                            assertThat(isRecommended(one.id(), profile, values(turn)))
                                    .isFalse();
                            parts(turn)
                                    .forEach(part -> assertThat(
                                                    assignments(part).filter(values -> areNoWorse(values, profile)))
                                            .allMatch(values -> isRecommended(one.id(), profile, values)));
                        })));
        assertThat(seen[0]).isGreaterThan(50);
    }

    @Test
    void noSingleChangeThatTurnsTheAdviceIsLeftOut() {
        profiles().limit(25).forEach(profile -> {
            Advice advice = otherwise.advice(profile, Map.of());
            Map<String, Set<String>> towards = new HashMap<>();
            advice.notRecommended().forEach(one -> towards.put(one.id(), single(one.wouldChangeIf())));
            Map<String, Set<String>> away = new HashMap<>();
            advice.recommendations().forEach(one -> away.put(one.id(), single(one.wouldFallAwayIf())));
            for (Attribute attribute : CHANGEABLE) {
                Set<String> ever = new HashSet<>();
                Set<String> always = new HashSet<>(away.keySet());
                noWorse(attribute, profile).forEach(values -> {
                    Set<String> recommended = recommended(otherwise.advice(profile, values));
                    ever.addAll(recommended);
                    always.retainAll(recommended);
                });
                towards.forEach((id, turns) -> assertThat(turns.contains(attribute.path()))
                        .as("%s gives %s to %s", attribute, id, profile)
                        .isEqualTo(ever.contains(id)));
                away.forEach((id, turns) -> assertThat(turns.contains(attribute.path()))
                        .as("%s takes %s from %s", attribute, id, profile)
                        .isEqualTo(!always.contains(id)));
            }
        });
    }

    @Test
    void onlyWhatSomebodyDecidesIsSuggestedAndItIsSaidInBothLanguages() {
        profiles()
                .flatMap(profile -> turns(otherwise.advice(profile, Map.of())))
                .flatMap(turn -> turn.changes().stream())
                .forEach(change -> {
                    assertThat(change.attribute())
                            .matches("citizen\\.wants|contact\\..*|offers\\..*")
                            .isNotEqualTo("contact.caseworkerChangesLast12Months");
                    assertThat(change.text().da())
                            .isNotBlank()
                            .isNotEqualTo(change.text().en());
                    assertThat(change.value()).isNotEqualTo(change.actual());
                });
    }

    @Test
    @Invariant("Nothing that is worse for the citizen is suggested")
    void nothingThatIsWorseForTheCitizenIsSuggested() {
        int[] seen = {0};
        new RandomProfiles(advisor.rulebook())
                .profiles(817, 600)
                .flatMap(profile -> turns(otherwise.advice(profile, Map.of())))
                .flatMap(turn -> turn.changes().stream())
                .forEach(change -> {
                    assertThat(isNoWorse(attribute(change), change.actual(), change.value()))
                            .as(change.toString())
                            .isTrue();
                    seen[0]++;
                });
        assertThat(seen[0]).isGreaterThan(100);
    }

    private Stream<Map<Attribute, Object>> noWorse(Attribute attribute, Profile profile) {
        return assignments(List.of(attribute))
                .filter(values -> isNoWorse(attribute, profile.value(attribute), values.get(attribute)));
    }

    private static boolean areNoWorse(Map<Attribute, Object> values, Profile profile) {
        return values.entrySet().stream()
                .allMatch(value -> isNoWorse(value.getKey(), profile.value(value.getKey()), value.getValue()));
    }

    /** As the vocabulary says which way is better; of a number that is unknown, nothing is known to be. */
    private static boolean isNoWorse(Attribute attribute, Object actual, Object value) {
        return switch (String.valueOf(attribute.traits().better())) {
            case "YES" -> value.equals(true);
            case "NO" -> value.equals(false);
            case "MORE" -> actual != null && (int) value >= (int) actual;
            case "FEWER" -> actual != null && (int) value <= (int) actual;
            default -> true;
        };
    }

    private static Stream<Counterfactual> turns(Advice advice) {
        return Stream.concat(
                advice.notRecommended().stream().flatMap(one -> one.wouldChangeIf().stream()),
                advice.recommendations().stream().flatMap(one -> one.wouldFallAwayIf().stream()));
    }

    private static Set<String> single(List<Counterfactual> turns) {
        return turns.stream()
                .filter(turn -> turn.changes().size() == 1)
                .map(turn -> turn.changes().get(0).attribute())
                .collect(Collectors.toSet());
    }

    private boolean isRecommended(String id, Profile profile, Map<Attribute, Object> values) {
        return recommended(otherwise.advice(profile, values)).contains(id);
    }

    private static Set<String> recommended(Advice advice) {
        return advice.recommendations().stream().map(Recommended::id).collect(Collectors.toSet());
    }

    private static Map<Attribute, Object> values(Counterfactual turn) {
        Map<Attribute, Object> values = new TreeMap<>();
        turn.changes().forEach(change -> values.put(attribute(change), change.value()));
        return values;
    }

    private static Attribute attribute(Alteration change) {
        return ShippedWords.ALL.find(change.attribute()).orElseThrow();
    }

    /** What is left of a suggestion when one change is left out; smaller parts are parts of these. */
    private static List<List<Attribute>> parts(Counterfactual turn) {
        List<Attribute> all =
                turn.changes().stream().map(CounterfactualTest::attribute).toList();
        List<List<Attribute>> parts = new ArrayList<>();
        for (Attribute out : all) {
            List<Attribute> rest =
                    all.stream().filter(attribute -> !attribute.equals(out)).toList();
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
        }
        return parts;
    }

    private Stream<Map<Attribute, Object>> assignments(List<Attribute> attributes) {
        Stream<Map<Attribute, Object>> all = Stream.of(Map.of());
        for (Attribute attribute : attributes) {
            all = all.flatMap(values -> otherwise.values(attribute).stream().map(value -> {
                Map<Attribute, Object> more = new HashMap<>(values);
                more.put(attribute, value);
                return more;
            }));
        }
        return all;
    }
}
