package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer. */
@Tag("endurance")
class AdviceInvariantsTest {

    private final Rulebook rulebook = ShippedRules.rulebook();
    private final Advisor advisor = new Advisor(rulebook);

    @Test
    @Invariant("Every recommendation is in exactly one list")
    void everyRecommendationIsInExactlyOneList() {
        profiles(11).forEach(profile -> {
            Advice advice = advisor.advise(profile);
            List<String> ids = Stream.of(
                            advice.recommendations().stream().map(Recommended::id),
                            advice.notRecommended().stream().map(Advice.NotRecommended::id),
                            advice.undetermined().stream().map(Advice.Undetermined::id),
                            advice.alreadyInPlace().stream().map(Advice.AlreadyInPlace::id))
                    .flatMap(list -> list)
                    .toList();
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(
                            rulebook.contents().catalogue().ids());
        });
    }

    @Test
    @Invariant("The same profile and rulebook give byte-identical advice")
    void theSameProfileGivesByteIdenticalAdvice() {
        JsonMapper json = JsonMapper.shared();
        Advisor again = new Advisor(rulebook);
        profiles(12)
                .forEach(profile -> assertThat(json.writeValueAsBytes(again.advise(profile)))
                        .isEqualTo(json.writeValueAsBytes(advisor.advise(profile))));
    }

    @Test
    @Invariant("Who was answered before never changes an answer")
    void whoWasAnsweredBeforeNeverChangesAnAnswer() {
        Advisor ofMany = new Advisor(rulebook);
        List<LocalDate> days = List.of(LocalDate.of(2026, 11, 22), LocalDate.MAX);
        profiles(16).forEach(profile -> {
            Evaluation evaluation = rulebook.evaluate(profile);
            for (LocalDate day : days) {
                assertThat(ofMany.advise(profile, evaluation, day))
                        .isEqualTo(new Advisor(rulebook).advise(profile, evaluation, day));
            }
        });
    }

    @Test
    @Invariant("The order of files and rules never changes an answer")
    void theOrderOfFilesAndRulesNeverChangesAnAnswer() {
        Advisor shuffled = new Advisor(ShippedRules.open(reordered(rulebook.folder())));
        profiles(13).forEach(profile -> {
            Advice expected = advisor.advise(profile);
            Advice actual = shuffled.advise(profile);
            assertThat(withoutLines(actual)).isEqualTo(withoutLines(expected));
        });
    }

    @Test
    @Invariant("Only measured effects are shown as effects")
    void onlyMeasuredEffectsAreShownAsEffects() {
        profiles(14)
                .flatMap(profile -> advisor.advise(profile).recommendations().stream())
                .forEach(recommended -> {
                    assertThat(recommended.grounds().expectedEffects())
                            .allMatch(effect -> rulebook.contents()
                                            .finding(effect.finding())
                                            .kind()
                                    == FindingKind.EFFECT);
                    assertThat(recommended.grounds().basis()).noneMatch(basis -> basis.kind() == FindingKind.EFFECT);
                });
    }

    @Test
    @Invariant("No intervention rests on less than an indication")
    void anInterventionIsNeverRecommendedOnLessThanAnIndication() {
        profiles(15)
                .flatMap(profile -> advisor.advise(profile).recommendations().stream())
                .filter(recommended -> recommended.identity().kind() == Catalogue.RecommendationKind.INTERVENTION)
                .forEach(recommended -> assertThat(
                                recommended.evidence().strength().mayCreate())
                        .isEqualTo(Strength.StrengthUse.INTERVENTION));
    }

    @Test
    @Invariant(
            "A strength falls one level outside the studied population and one where a delivery condition is not met")
    void aStrengthFallsForWhoeverIsOutsideAndForAnOfferThatIsNotAsTested() {
        List<String> ladder = List.of("STRONG", "MODERATE", "INDICATIVE", "LIMITED");
        Set<String> seen = new HashSet<>();
        recommended(17).forEach(one -> {
            Recommended.Applied applied = one.evidence().applied();
            if (one.identity().kind() == Catalogue.RecommendationKind.PRACTICE) {
                assertThat(applied).isNull();
                return;
            }
            boolean isOutside = one.fit().studiedPopulation() == PopulationStatus.OUTSIDE;
            int level = ladder.indexOf(one.evidence().strength().id())
                    + (isOutside ? 1 : 0)
                    + (notMet(one.grounds().deliveryConditions()).isEmpty() ? 0 : 1);
            assertThat(applied.strength().id()).isEqualTo(ladder.get(Math.min(level, 3)));
            assertThat(applied.reasons().stream()
                            .mapToInt(Recommended.Doubt::lowers)
                            .sum())
                    .isEqualTo(level - ladder.indexOf(one.evidence().strength().id()));
            seen.add(one.evidence().strength() + " to " + applied.strength());
        });
        assertThat(seen).contains("STRONG to MODERATE", "STRONG to INDICATIVE", "INDICATIVE to LIMITED");
    }

    @Test
    @Invariant("Nobody outside the studied population is given an interval or a number needed to treat")
    void nobodyOutsideTheStudiedPopulationIsGivenAnIntervalOrANumberNeededToTreat() {
        Set<Boolean> seen = new HashSet<>();
        recommended(18).forEach(one -> {
            boolean isOutside = one.fit().studiedPopulation() == PopulationStatus.OUTSIDE;
            for (ExpectedEffect effect : one.grounds().expectedEffects()) {
                boolean has = effect.result().interval95() != null
                        || effect.result().numberNeededToTreat() != null
                        || effect.result().numberNeededToTreat95() != null;
                assertThat(has && isOutside).isFalse();
                seen.add(has);
            }
            if (isOutside) {
                assertThat(one.grounds().cautions().get(0).text().da())
                        .startsWith("Borgeren er uden for den undersøgte gruppe");
            }
        });
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    @Invariant("Each delivery condition that is not met is a caution, and so is what is not available locally")
    void whatIsNotAsTestedOrNotAvailableIsACaution() {
        profiles(19).map(advisor::advise).forEach(advice -> {
            advice.recommendations().forEach(one -> {
                assertThat(findings(one.grounds().cautions()))
                        .containsAll(notMet(one.grounds().deliveryConditions()));
                assertThat(one.grounds().cautions().stream()
                                .anyMatch(caution -> caution.text().da().contains("findes ikke lokalt")))
                        .isEqualTo(Boolean.FALSE.equals(one.fit().available()));
                assertThat(one.summary().da()).hasSizeLessThanOrEqualTo(Recommended.SUMMARY);
                assertThat(one.summary().en()).hasSizeLessThanOrEqualTo(Recommended.SUMMARY);
            });
            advice.alreadyInPlace()
                    .forEach(one -> assertThat(findings(one.cautions())).containsAll(notMet(one.deliveryConditions())));
        });
    }

    @Test
    @Invariant("What was only part of a tested model stands after all that rests on a finding of its own")
    void whatWasOnlyPartOfATestedModelStandsLast() {
        int[] seen = {0};
        profiles(20).map(advisor::advise).map(Advice::recommendations).forEach(ranked -> {
            List<Boolean> parts =
                    ranked.stream().map(one -> one.identity().partOf() != null).toList();
            assertThat(parts).isSorted();
            seen[0] += parts.contains(true) && parts.contains(false) ? 1 : 0;
        });
        assertThat(seen[0]).isPositive();
    }

    @Test
    void whileTheWishIsUnknownNothingIsSaidToAddressIt() {
        Attribute wish = rulebook.contents().vocabulary().wish().orElseThrow();
        profiles(21)
                .filter(profile -> profile.value(wish) == null)
                .flatMap(profile -> advisor.advise(profile).recommendations().stream())
                .forEach(one -> {
                    assertThat(one.fit().addressesWish()).isNull();
                    assertThat(one.grounds().expectedEffects()).allMatch(effect -> effect.addressesWish() == null);
                });
    }

    private Stream<Recommended> recommended(long seed) {
        return profiles(seed).flatMap(profile -> advisor.advise(profile).recommendations().stream());
    }

    private static List<String> notMet(List<DeliveryStatus> conditions) {
        return conditions.stream()
                .filter(condition -> condition.status() == ConditionStatus.NOT_MET)
                .map(DeliveryStatus::finding)
                .toList();
    }

    private static List<String> findings(List<Advice.Remark> cautions) {
        return cautions.stream()
                .flatMap(caution -> Stream.ofNullable(caution.finding()))
                .toList();
    }

    @Test
    void eachNeighbourPairIsDecidedByTheKeyThatIsNamed() {
        List<String> keys = Stream.concat(
                        rulebook.contents().ranking().stream()
                                .map(key -> key.id().code()),
                        Stream.of("none"))
                .toList();
        profiles(16).map(advisor::advise).map(Advice::recommendations).forEach(ranked -> {
            for (int i = 0; i < ranked.size(); i++) {
                boolean isAlike = i > 0 && ranked.get(i - 1).aboveNext().key().equals("none");
                assertThat(ranked.get(i).rank())
                        .isEqualTo(isAlike ? ranked.get(i - 1).rank() : i + 1);
                if (i + 1 < ranked.size()) {
                    assertThat(ranked.get(i).aboveNext().id())
                            .isEqualTo(ranked.get(i + 1).id());
                    assertThat(keys).contains(ranked.get(i).aboveNext().key());
                } else {
                    assertThat(ranked.get(i).aboveNext()).isNull();
                }
            }
        });
    }

    private Stream<Profile> profiles(long seed) {
        return new RandomProfiles(rulebook).profiles(seed, Size.CITIZENS.of(2_000));
    }

    /** The same rules, each file's in the opposite order, and the phrase books upside down. */
    private static Folder reordered(Folder folder) {
        Map<String, byte[]> files = new HashMap<>(folder.files());
        folder.files().keySet().forEach(path -> {
            String text = folder.text(path).orElseThrow();
            if (path.endsWith(".dslr")) {
                List<String> parts = new ArrayList<>(List.of(text.split("(?m)(?=^rule )", -1)));
                String head = parts.remove(0);
                Collections.reverse(parts);
                files.put(path, (head + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith(".dsl")) {
                List<String> lines = new ArrayList<>(text.lines().toList());
                Collections.reverse(lines);
                files.put(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        });
        ReadmeTables tables = new ReadmeTables(Rulebook.read(Folder.of(files), new Problems()));
        String readme = folder.text("README.md").orElseThrow();
        files.put("README.md", tables.fill(readme).getBytes(StandardCharsets.UTF_8));
        return Folder.of(files);
    }

    /** An answer tells where a rule stands and, where several fired, tells them in the order of their file. */
    private static String withoutLines(Advice advice) {
        return advice.toString().replaceAll("line=\\d+", "line");
    }
}
