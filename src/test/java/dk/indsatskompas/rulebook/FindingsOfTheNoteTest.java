package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Figures.Level;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every finding of the note, its figures and strength as they were typed from the note itself. */
@Invariant("Every figure is the note's")
class FindingsOfTheNoteTest {

    private final Rulebook rulebook = ShippedRules.rulebook();

    @TestFactory
    Stream<DynamicTest> findings() throws IOException {
        return golden().map(line -> dynamicTest(line.substring(0, line.indexOf(' ')), () -> {
            Finding finding = rulebook.contents().finding(line.substring(0, line.indexOf(' ')));
            assertThat(line(finding)).isEqualTo(line);
        }));
    }

    /** Who a study was about, where rules rest on it: what the note says of that, and nothing more. */
    private static final List<String> POPULATIONS = List.of("BRO-S1-POP", "IPS-S1-POP");

    @Test
    void everyOtherFindingIsASupplementFromOutsideTheNote() throws IOException {
        List<String> ofTheNote =
                golden().map(line -> line.substring(0, line.indexOf(' '))).toList();
        assertThat(rulebook.contents().findings().values())
                .filteredOn(finding -> !ofTheNote.contains(finding.id()) && !POPULATIONS.contains(finding.id()))
                .isNotEmpty()
                .allMatch(finding -> Boolean.TRUE.equals(finding.source().outside()))
                .allMatch(finding -> finding.source().address() != null);
    }

    @Test
    void onlyTheIntervalThatRoundingCouldMoveAcrossZeroSaysSo() {
        assertThat(rulebook.contents().findings().values())
                .filteredOn(finding -> finding.figures().interval95() != null)
                .filteredOn(finding -> finding.figures().interval95().assumptions().stream()
                        .anyMatch(assumption -> assumption.en().contains("across 0")))
                .extracting(Finding::id)
                .containsExactly("MENTOR-E2-JOB");
    }

    @Test
    void everyGradeNamesTheRuleOfTheScaleAndItsFacets() {
        Grade grade = rulebook.grade("MENTOR-E1-EDU").orElseThrow();
        assertThat(grade.by().rule().folder()).isEqualTo("evidence_scale");
        assertThat(grade.by().conditions())
                .extracting(condition -> condition.actual())
                .contains("EFFECT", "RANDOMISED", false);
    }

    private static Stream<String> golden() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/findings.psv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    private String line(Finding finding) {
        Figures figures = finding.figures();
        return String.join(
                " | ",
                finding.id(),
                finding.kind().name(),
                rulebook.grade(finding.id()).map(grade -> grade.strength().id()).orElse("–"),
                Optional.ofNullable(finding.source().locator()).orElse("–"),
                figures.intervention() == null ? "–" : share(figures.intervention()) + "/" + share(figures.control()),
                quantity(figures.absolute()),
                figures.relative() == null ? "–" : figures.relative().value().toPlainString(),
                interval(figures.interval95()),
                needed(figures.numberNeededToTreat(), figures.numberNeededToTreat95()),
                Optional.ofNullable(finding.measurement().timing().horizon()).orElse("–"));
    }

    private static String share(Level level) {
        return level.share().value().toPlainString();
    }

    private static String quantity(Quantity quantity) {
        return quantity == null ? "–" : quantity.value().toPlainString() + " " + quantity.unit();
    }

    private static String interval(Interval interval) {
        return interval == null ? "–" : interval.low() + ";" + interval.high();
    }

    private static String needed(BigDecimal needed, NumberRange interval) {
        return needed == null ? "–" : needed + " [" + interval.low() + ";" + interval.high() + "]";
    }
}
