package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.process.StartFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
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

        assertThatThrownBy(() -> run(clock, period)).isInstanceOfSatisfying(StartFailure.class, e -> {
            assertThat(e.found().da()).contains(period, "mindst 6 måneder");
            assertThat(e.found().en()).contains(period, "at least 6 months");
            assertThat(e.cure().da()).contains("P5Y");
            assertThat(e.cure().en()).contains("P5Y");
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
        var place = new LogLocation(data.toString(), null, null, Period.parse(period), null, List.of());
        LogSettings setup =
                new LogSettings(LogKeys.in(data.resolve("keys")), Versions.running(), clock, WaitLimits.DEFAULT);
        try (SqliteFile file = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = Decisions.open(file, setup)) {
            new Retention(decisions, place, clock).expire();
        }
    }
}
