package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advice.AlreadyInPlace;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why one recommendation stands above another, and what is said of those that share a part. */
@Invariant("Of any two recommendations, it is said which stands above, and by which key")
class ContrastTest {

    private static final int CITIZENS = 400;

    private final Rulebook rulebook = ShippedRules.rulebook();
    private final Advisor advisor = new Advisor(rulebook);
    private final List<Profile> citizens =
            new RandomProfiles(rulebook).profiles(41, CITIZENS).toList();

    @Test
    void whoeverIsAskedForFirstTheSameOneStandsAboveForTheSameReason() {
        List<String> ids = rulebook.contents().catalogue().ids();
        for (Profile citizen : citizens.subList(0, 60)) {
            List<String> ranked = ranked(advisor.advise(citizen));
            for (String one : ids) {
                for (String other : others(ids, one)) {
                    Contrast why = why(citizen, one, other);
                    boolean both = ranked.contains(one) && ranked.contains(other);
                    if (both || ranked.contains(one) != ranked.contains(other)) {
                        assertThat(why(citizen, other, one)).isEqualTo(why);
                        String above = place(ranked, one) < place(ranked, other) ? one : other;
                        assertThat(why.above().id()).isEqualTo(above);
                    }
                    assertThat(why.key() != null).isEqualTo(both);
                    assertThat(why.text().da()).isNotEqualTo(why.text().en());
                }
            }
        }
    }

    /** Both rest on experience, and only for the one the source says whose. */
    @Test
    void ofTwoPracticesTheStudiedPopulationDecidesWhenNothingBeforeItDoes() {
        Profile young = ShippedWords.ALL.profile(Map.of(
                ShippedWords.AGE, 20,
                ShippedWords.READINESS, "AKTIVITETSPARAT",
                ShippedWords.IN_EDUCATION, false,
                ShippedWords.WANTS, List.of("EMPLOYMENT", "EDUCATION"),
                ShippedWords.TRUSTING_RELATION, false,
                ShippedWords.BROBYGNING_AVAILABLE, true,
                ShippedWords.BROBYGNING_ORDINARY_ENVIRONMENT, false));

        Contrast why = why(young, "contact-person-two-legs", "ordinary-education-environment");

        assertThat(why.above().id()).isEqualTo("ordinary-education-environment");
        assertThat(why.key()).isEqualTo("studiedPopulation");
    }

    @Test
    void nothingStandsAboveItself() {
        assertThat(advisor.why(
                        ShippedWords.ALL.profile(Map.of()),
                        rulebook.evaluate(ShippedWords.ALL.profile(Map.of())),
                        "ips",
                        "ips"))
                .isEmpty();
    }

    @Test
    void ofTwoNeighboursItSaysWhatTheAnswerSays() {
        int neighbours = 0;
        for (Profile citizen : citizens) {
            List<Recommended> ranked = advisor.advise(citizen).recommendations();
            for (int i = 0; i + 1 < ranked.size(); i++) {
                Contrast why =
                        why(citizen, ranked.get(i).id(), ranked.get(i + 1).id());
                assertThat(ranked.get(i).aboveNext().key()).isEqualTo(why.key());
                assertThat(ranked.get(i).aboveNext().text()).isEqualTo(why.text());
                neighbours++;
            }
        }
        assertThat(neighbours).isGreaterThan(CITIZENS / 5);
    }

    @Test
    @Invariant("It is said exactly when effects do not add up")
    void itIsSaidExactlyWhenEffectsDoNotAddUp() {
        Set<Boolean> seen = new HashSet<>();
        for (Profile citizen : citizens) {
            Advice advice = advisor.advise(citizen);
            List<String> parts = Stream.concat(
                            ranked(advice).stream(),
                            advice.alreadyInPlace().stream().map(AlreadyInPlace::id))
                    .map(id -> rulebook.contents().catalogue().get(id))
                    .flatMap(ContrastTest::parts)
                    .toList();
            boolean shared = parts.stream().distinct().count() < parts.size();
            boolean said = advice.remarks().stream()
                    .anyMatch(remark -> remark.text().da().contains("lægges sammen")
                            && remark.text().en().contains("added together"));
            assertThat(said).as(parts.toString()).isEqualTo(shared);
            seen.add(said);
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    private static List<String> others(List<String> ids, String one) {
        return ids.stream().filter(id -> !id.equals(one)).toList();
    }

    private static Stream<String> parts(Catalogue.CatalogueEntry entry) {
        return Stream.concat(Stream.of(entry.id()), entry.components().stream());
    }

    private Contrast why(Profile citizen, String one, String other) {
        return advisor.why(citizen, rulebook.evaluate(citizen), one, other).orElseThrow();
    }

    private static List<String> ranked(Advice advice) {
        return advice.recommendations().stream().map(Recommended::id).toList();
    }

    private static int place(List<String> ranked, String id) {
        return ranked.contains(id) ? ranked.indexOf(id) : ranked.size();
    }
}
