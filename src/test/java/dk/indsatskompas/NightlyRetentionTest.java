package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Keys;
import dk.indsatskompas.decisions.Limits;
import dk.indsatskompas.decisions.Running;
import dk.indsatskompas.decisions.Setup;
import dk.indsatskompas.decisions.SqliteFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long decisions are kept is what was configured, and never too short. */
class NightlyRetentionTest {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"P5M", "P200D", "P0D"})
    void aShorterTimeThanSixMonthsStopsTheStartAndIsExplainedInBothLanguages(String period) {
        Clock clock = Clock.system(DENMARK);

        assertThatThrownBy(() -> run(clock, period)).isInstanceOfSatisfying(TooShortRetention.class, e -> {
            var analysis = new TooShortRetentionAnalyzer().analyze(e, e);
            assertThat(analysis.getDescription()).contains(period, "mindst 6 måneder", "at least 6 months");
            assertThat(analysis.getAction()).contains("P5Y");
        });
    }

    /** Six months before a summer night lies winter, when Danish clocks show another time. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-08-30T01:17:00Z", "2026-02-28T02:17:00Z", "2026-08-31T22:30:00Z"})
    void sixMonthsCanBeConfiguredInSummerAndInWinter(String now) {
        assertThatCode(() -> run(Clock.fixed(Instant.parse(now), DENMARK), "P6M"))
                .doesNotThrowAnyException();
    }

    private void run(Clock clock, String period) {
        Path data = folder.resolve("data");
        var place = new DecisionsConfiguration.Place(data.toString(), null, null, Period.parse(period));
        Setup setup = new Setup(Keys.in(data.resolve("keys")), Running.versions(), clock, Limits.DEFAULT);
        try (SqliteFile file = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = Decisions.open(file, setup)) {
            new Retention(decisions, place, clock).expire();
        }
    }
}
