package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that tells another number than its finding's figures, or than itself in the other language, is noticed. */
class ToldFiguresTest {

    private static final String MENTOR = "mentor_2012/study.yaml";

    @Test
    void aShareInTheTextIsOneOfTheFigures() {
        assertThat(found(EditedRules.shipped()
                        .replace(MENTOR, "cirka 7 % i deltagergruppen", "cirka 9 % i deltagergruppen")
                        .replace(MENTOR, "about 7 % in the", "about 9 % in the")))
                .containsExactly(
                        "Fundet »MENTOR-E2-JOB« siger 9 i teksten, men dets tal er 2, 5, 7, 40.",
                        "Fundet »MENTOR-E2-JOB« siger 9 i teksten, men dets tal er 2, 5, 7, 40.");
    }

    /** A relative difference of 29 may be told as just under 30, but an absolute one of 15 not as 16. */
    @Test
    void onlyWhatWasComputedMayBeRounded() {
        assertThat(found(EditedRules.shipped())).isEmpty();
        assertThat(found(EditedRules.shipped()
                        .replace("brobygning_2013/study.yaml", "15 procentpoint højere", "16 procentpoint højere")
                        .replace(
                                "brobygning_2013/study.yaml",
                                "15 percentage points higher",
                                "16 percentage points higher")))
                .hasSize(2)
                .allMatch(one -> one.startsWith("Fundet »BRO-E1-25W« siger 16 i teksten, men dets tal er 15"));
    }

    @Test
    void bothLanguagesSayTheSameNumbers() {
        assertThat(found(EditedRules.shipped().replace(MENTOR, "2.593 udsatte unge", "2.539 udsatte unge")))
                .containsExactly(
                        "Der står ikke de samme tal på dansk (13, 1291, 1302, 2539) og på engelsk (13, 1291, 1302,"
                                + " 2593).");
        assertThat(found(EditedRules.shipped()
                        .replace("catalogue.yaml", "At most 25 citizens per", "At most 24 citizens per")))
                .contains("Der står ikke de samme tal på dansk (25) og på engelsk (24).");
    }

    @Test
    void aFullStopEndsANumberAndIsNoPartOfIt() {
        assertThat(found(EditedRules.shipped()
                        .replace(
                                MENTOR,
                                "13 jobcentre: 1.302 i deltagergruppen",
                                "jobcentrenes antal var 13. Der var 1.302 i deltagergruppen")))
                .isEmpty();
    }

    private static List<String> found(EditedRules rules) {
        try (Rulebook rulebook = rules.rulebook()) {
            return Analysis.of(rulebook, LocalDate.of(2026, 11, 22)).observations().stream()
                    .filter(one -> one.kind() == ObservationKind.NUMBERS_DIFFER)
                    .map(one -> one.found().da())
                    .toList();
        }
    }
}
