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
            for (MissingInformation missing : advice.missingInformation()) {
                Attribute attribute = ShippedWords.ALL.find(missing.attribute()).orElseThrow();
                for (PossibleAnswer answer : missing.answers()) {
                    values(attribute, answer).forEach(value -> {
                        Advice then = otherwise.advice(profile, Map.of(attribute, value));
                        Map<String, String> expected = Otherwise.places(advice);
                        answer.effects()
                                .forEach(effect ->
                                        expected.put(effect.id(), effect.place().name()));
                        assertThat(Otherwise.places(then)).isEqualTo(expected);
                        assertThat(Otherwise.claims(then, attribute).equals(Otherwise.claims(advice, attribute)))
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
    void whatCanOnlyBeInPlaceIsAskedAboutWithTheStrengthOfWhatItIsRecommendedBy() {
        Profile wantsAJob = ShippedWords.ALL.profile(Map.of(ShippedWords.WANTS, List.of("EMPLOYMENT")));

        assertThat(otherwise.advice(wantsAJob, Map.of()).missingInformation())
                .filteredOn(missing -> missing.couldDecide().equals(List.of("ordinary-education-environment")))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.attribute()).isEqualTo("offers.brobygning.ordinaryEducationEnvironment");
                    assertThat(missing.strongestEvidence().id()).isEqualTo("PRACTICE_EXPERIENCE");
                });
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
        String before = Otherwise.claims(advice, attribute);
        return otherwise.values(attribute).stream()
                .map(value -> Otherwise.claims(otherwise.advice(profile, Map.of(attribute, value)), attribute))
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
