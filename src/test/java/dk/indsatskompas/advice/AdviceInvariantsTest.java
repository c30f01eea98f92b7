package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void eachNeighbourPairIsDecidedByTheKeyThatIsNamed() {
        List<String> keys = rulebook.contents().ranking().stream()
                .map(key -> key.id().code())
                .toList();
        profiles(16).map(advisor::advise).map(Advice::recommendations).forEach(ranked -> {
            for (int i = 0; i < ranked.size(); i++) {
                assertThat(ranked.get(i).rank()).isEqualTo(i + 1);
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
