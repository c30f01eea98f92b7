package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A number that is changed in one place is still the old one in others, and each is pointed at. */
class StatedNumbersTest {

    private static final String RULES = "inklusion_2011/rules.dslr";

    @Test
    void pointsAtTheNameTheTextsAndTheOtherRuleOfARuleWhoseNumberChanged() {
        List<Observation> found =
                of(EditedRules.shipped().replace(RULES, "har over 25 borgere", "har over 20 borgere"));
        assertThat(found)
                .extracting(one -> one.place().file() + " " + one.found().da())
                .contains(
                        "inklusion_2011/rules.dslr »Højst 25 borgere til hver IPS-konsulent« siger 25 borgere, men det, reglen tester, er et andet tal.",
                        "catalogue.yaml »Højst 25 borgere pr. IPS-konsulent« siger 25 borgere, men det, reglen tester, er et andet tal.")
                .anyMatch(line -> line.contains("bygger på samme fund, men deler")
                        && line.matches(".*ved hver sit tal: (25 og 20|20 og 25)\\."));
        assertThat(found).allMatch(one -> one.kind() == ObservationKind.NUMBERS_DIFFER);
    }

    @Test
    void pointsAtATextThatChangedAlone() {
        assertThat(of(EditedRules.shipped()
                        .replace(
                                "catalogue.yaml",
                                "Hver IPS-konsulent har højst 25 borgere",
                                "Hver IPS-konsulent har højst 30 borgere")))
                .extracting(one -> one.found().da())
                .containsExactlyInAnyOrder(
                        "»Hver IPS-konsulent har højst 30 borgere.« siger 30 borgere, men det, reglen tester, er et andet tal.",
                        "Der står ikke de samme tal på dansk (30) og på engelsk (25).");
        assertThat(of(EditedRules.shipped().replace("catalogue.yaml", "25 citizens", "30 citizens")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.found().en()).containsAnyOf("30 citizens", "English (30)"));
    }

    @Test
    void takesTheSameLineInOtherWordsForTheSame() {
        assertThat(of(EditedRules.shipped().replace(RULES, "har over 25 borgere", "har mindst 26 borgere")))
                .isEmpty();
    }

    @Test
    void asksForAVersionAndALineOfTheChangelogWhenRulesChange() {
        EditedRules changed = EditedRules.shipped().replace(RULES, "har over 25 borgere", "har over 20 borgere");
        assertThat(untold(changed)).startsWith("rulebook.yaml", "CHANGELOG.md");
        assertThat(untold(changed.with("CHANGELOG.md", "# Nyt\n")))
                .startsWith("rulebook.yaml")
                .doesNotContain("CHANGELOG.md");
        assertThat(untold(EditedRules.shipped().withAnotherDescription())).isEmpty();
    }

    @Test
    void tellsWhichNamesAndTextsStillHaveTheOldNumber() {
        EditedRules changed = EditedRules.shipped().replace(RULES, "har over 25 borgere", "har over 20 borgere");
        try (Rulebook rulebook = changed.rulebook()) {
            assertThat(Analysis.untold(ShippedRules.rulebook(), rulebook))
                    .extracting(one -> one.found().da())
                    .contains(
                            "»Højst 25 borgere til hver IPS-konsulent« siger 25 borgere, men det, reglen tester, er et andet tal.",
                            "»Højst 25 borgere pr. IPS-konsulent« siger 25 borgere, men det, reglen tester, er et andet tal.");
            assertThat(Analysis.untold(rulebook, rulebook)).isEmpty();
        }
    }

    private static List<String> untold(EditedRules rules) {
        try (Rulebook rulebook = rules.rulebook()) {
            return Analysis.untold(ShippedRules.rulebook(), rulebook).stream()
                    .map(one -> one.place().file())
                    .toList();
        }
    }

    private static List<Observation> of(EditedRules rules) {
        try (Rulebook rulebook = rules.rulebook()) {
            return Analysis.of(rulebook, LocalDate.of(2026, 11, 22)).observations();
        }
    }
}
