package dk.indsatskompas.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @Test
    void readsEveryInstantThatItWrites() {
        long first = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
        long end = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli();
        new Random(1)
                .longs(10_000, first, end)
                .mapToObj(Instant::ofEpochMilli)
                .forEach(instant ->
                        assertThat(Timestamps.instant(Timestamps.text(instant))).isEqualTo(instant));
        assertThat(Timestamps.instant("2024-02-29T23:59:59.999Z")).isEqualTo("2024-02-29T23:59:59.999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T10:00:00Z",
                "2026-11-22T10:00:00.0Z",
                "2026-11-22T10:00:00.000z",
                "2026-11-22T10:00:00.000+",
                "2026-11-22t10:00:00.000Z",
                "2026-11-22 10:00:00.000Z",
                "2026-11-22T10:00:00.0000Z",
                "+2026-1-22T10:00:00.000Z",
                "2026-02-29T10:00:00.000Z",
                "2026-11-22T24:00:00.000Z",
                "2026-11-22T10:00:60.000Z",
                "２026-11-22T10:00:00.000Z"
            })
    void readsNothingThatIsWrittenInAnotherWay(String text) {
        assertThatThrownBy(() -> Timestamps.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
