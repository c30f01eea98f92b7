package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.MissingInformation.PossibleAnswer;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked is what can change the advice, and nothing else. */
class MissingInformationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Advisor advisor = new Advisor(ShippedRules.rulebook());
    private final Otherwise otherwise = new Otherwise(advisor, TODAY);

    private Stream<Profile> profiles() {
        return Stream.concat(
                Stream.of(ShippedWords.ALL.profile(Map.of())),
                new RandomProfiles(advisor.rulebook()).profiles(4711, 150));
    }

    @Test
    @Invariant("What is asked can change the advice, and what is not asked cannot")
    void whatIsListedHasAnAnswerThatChangesTheAdviceAndWhatIsNotHasNone() {
        profiles().forEach(profile -> {
            Advice advice = otherwise.advice(profile, Map.of());
            Set<String> asked = advice.missingInformation().stream()
                    .map(MissingInformation::attribute)
                    .collect(Collectors.toSet());
            for (Attribute attribute : ShippedWords.ALL.attributes()) {
                assertThat(asked.contains(attribute.path()))
                        .as("%s of %s", attribute.path(), profile)
                        .isEqualTo(profile.value(attribute) == null && changesTheAdvice(attribute, profile, advice));
            }
        });
    }

    @Test
    @Invariant("Every answer to a question does what is said of it")
    void everyAnswerDoesWhatIsSaidOfIt() {
        profiles().limit(60).forEach(profile -> {
            Advice advice = otherwise.advice(profile, Map.of());
            Set<String> out = Otherwise.outOfTheQuestion(advice);
            for (MissingInformation missing : advice.missingInformation()) {
                Attribute attribute = ShippedWords.ALL.find(missing.attribute()).orElseThrow();
                for (PossibleAnswer answer : missing.answers()) {
                    values(attribute, answer).forEach(value -> {
                        Advice then = otherwise.advice(profile, Map.of(attribute, value));
                        Map<String, String> expected = Otherwise.places(advice);
                        answer.effects()
                                .forEach(effect ->
                                        expected.put(effect.id(), effect.place().name()));
                        Map<String, String> places = Otherwise.places(then);
                        places.keySet().removeAll(out);
                        expected.keySet().removeAll(out);
                        assertThat(places).isEqualTo(expected);
                        assertThat(Otherwise.claims(then, attribute, out)
                                        .equals(Otherwise.claims(advice, attribute, out)))
                                .isEqualTo(answer.effects().isEmpty());
                    });
                }
            }
        });
    }

    @Test
    void whatCouldDecideIsWhatAnAnswerMoves() {
        profiles()
                .forEach(profile -> otherwise
                        .advice(profile, Map.of())
                        .missingInformation()
                        .forEach(missing -> {
                            List<Effect> effects = missing.answers().stream()
                                    .flatMap(answer -> answer.effects().stream())
                                    .toList();
                            assertThat(missing.couldDecide())
                                    .containsExactlyElementsOf(effects.stream()
                                            .filter(Effect::moved)
                                            .map(Effect::id)
                                            .distinct()
                                            .sorted()
                                            .toList());
                            assertThat(missing.couldInform()).noneMatch(missing.couldDecide()::contains);
                            assertThat(missing.question().da())
                                    .contains("?")
                                    .isNotEqualTo(missing.question().en());
                        }));
    }

    @Test
    @Invariant("A question names what an answer to it could move: to another list, to another strength, or past others")
    void namesWhateverAnAnswerMovesToAnotherListOrStrengthOrPastOthers() {
        profiles().forEach(profile -> {
            Advice advice = otherwise.advice(profile, Map.of());
            Map<String, Set<String>> named = advice.missingInformation().stream()
                    .collect(Collectors.toMap(
                            MissingInformation::attribute, missing -> Set.copyOf(missing.couldDecide())));
            for (Attribute attribute : ShippedWords.ALL.attributes()) {
                if (profile.value(attribute) == null) {
                    Set<String> moved = otherwise.values(attribute).stream()
                            .flatMap(value -> moved(advice, otherwise.advice(profile, Map.of(attribute, value))))
                            .collect(Collectors.toSet());
                    assertThat(named.getOrDefault(attribute.path(), Set.of()))
                            .as("%s of %s", attribute.path(), profile)
                            .isEqualTo(moved);
                }
            }
        });
    }

    private static Stream<String> moved(Advice before, Advice then) {
        Map<String, String> places = Otherwise.places(before);
        Map<String, String> placesThen = Otherwise.places(then);
        Map<String, String> strengths = Otherwise.strengths(before);
        Map<String, String> strengthsThen = Otherwise.strengths(then);
        Set<String> both = new HashSet<>(strengths.keySet());
        both.retainAll(strengthsThen.keySet());
        Map<String, Long> ranks = Otherwise.ranks(before, both);
        Map<String, Long> ranksThen = Otherwise.ranks(then, both);
        Set<String> out = Otherwise.outOfTheQuestion(before);
        return places.keySet().stream()
                .filter(id -> !out.contains(id))
                .filter(id -> !places.get(id).equals(placesThen.get(id))
                        || (both.contains(id)
                                && (!strengths.get(id).equals(strengthsThen.get(id))
                                        || !ranks.get(id).equals(ranksThen.get(id)))));
    }

    @Test
    void aDeliveryConditionWhoseAnswerLowersTheStrengthDecidesSomething() {
        Profile candidateForIps = ShippedWords.ALL.profile(
                Map.of(ShippedWords.SEVERE_MENTAL_ILLNESS, true, ShippedWords.WANTS, List.of("EMPLOYMENT")));

        assertThat(otherwise.advice(candidateForIps, Map.of()).missingInformation())
                .filteredOn(missing -> missing.attribute().equals("offers.ips.placeThenTrain"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.couldDecide()).containsExactly("ips");
                    assertThat(missing.answers().get(1).effects().get(0).text().en())
                            .isEqualTo(
                                    "The strength of “IPS – individual placement and support” becomes “Moderate” here.");
                });
    }

    @Test
    void nothingIsAskedOfAnOfferThatIsOutOfTheQuestion() {
        Profile notIll = ShippedWords.ALL.profile(Map.of(ShippedWords.SEVERE_MENTAL_ILLNESS, false));

        assertThat(otherwise.advice(notIll, Map.of()).missingInformation())
                .extracting(MissingInformation::attribute)
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("offers.ips."));
    }

    @Test
    void whatDecidesMostOnTheStrongestEvidenceIsAskedFirst() {
        profiles()
                .forEach(profile -> assertThat(
                                otherwise.advice(profile, Map.of()).missingInformation())
                        .isSortedAccordingTo((one, other) -> {
                            int decides = other.couldDecide().size()
                                    - one.couldDecide().size();
                            return decides != 0
                                    ? decides
                                    : one.strongestEvidence().compareTo(other.strongestEvidence());
                        }));
    }

    @Test
    void nothingIsAskedOfACitizenOfWhomAllIsKnown() {
        new RandomProfiles(advisor.rulebook())
                .citizens(7, 50)
                .forEach(citizen -> assertThat(
                                advisor.advise(citizen.fullyKnown()).missingInformation())
                        .isEmpty());
    }

    private boolean changesTheAdvice(Attribute attribute, Profile profile, Advice advice) {
        Set<String> out = Otherwise.outOfTheQuestion(advice);
        String before = Otherwise.claims(advice, attribute, out);
        return otherwise.values(attribute).stream()
                .map(value -> Otherwise.claims(otherwise.advice(profile, Map.of(attribute, value)), attribute, out))
                .anyMatch(after -> !after.equals(before));
    }

    private static Stream<Object> values(Attribute attribute, PossibleAnswer answer) {
        if (answer.value() != null) {
            return Stream.of(answer.value());
        }
        if (answer.from() != null && answer.to() != null) {
            return Stream.of(answer.from(), (answer.from() + answer.to()) / 2, answer.to());
        }
        if (attribute.type() instanceof ManyCodes) {
            return answer.codes().isEmpty()
                    ? Stream.of(List.of())
                    : answer.codes().stream().map(List::of);
        }
        return answer.codes().stream().map(code -> code);
    }
}
