package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.Step.StepSource;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StepTest {

    private static final JsonNode IMPACT =
            JsonMapper.shared().readTree("{\"against\":\"sha256:1\",\"text\":\"på æøå\",\"size\":10000,\"seed\":null}");
    private static final Step STEP = new Step(
            EntryKind.ACTIVATION,
            "sha256:2",
            Instant.parse("2026-12-01T00:00:00Z"),
            StepSource.PERSON,
            "## 2\n\n- Nyt.",
            IMPACT,
            null);

    @Test
    void isReadAsItWasWritten() throws CannotDecrypt {
        assertThat(Step.read(STEP.payload())).isEqualTo(STEP);
        assertThat(Step.read(STEP.with("", null).payload())).isEqualTo(STEP.with("", null));
        Step asked = STEP.with(new IdempotencyKey("key-1", "sha256:3"));
        assertThat(Step.read(asked.payload())).isEqualTo(asked);
    }

    @Test
    void isReadAsItWasWrittenBeforeThereWereImpacts() throws CannotDecrypt {
        Step old = Step.read(ImmutableBytes.of(
                "{\"by\":\"FOLDER\",\"changeLog\":\"## 1\",\"fingerprint\":\"sha256:1\",\"step\":\"ACTIVATION\"}"));

        assertThat(old)
                .isEqualTo(new Step(EntryKind.ACTIVATION, "sha256:1", null, StepSource.FOLDER, "## 1", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"by\":\"PERSON\" | \"by\":\"PERSON\",\"x\":1",
                "\"by\":\"PERSON\" | \"by\":\"PERSON\",\"idempotencyKey\":\"x\"",
                "\"by\":\"PERSON\" | \"by\":\"NOBODY\"",
                "\"changeLog\" | \"changelog\"",
                "\"size\":10000 | \"size\":1e4",
                "ACTIVATION | INVENTED"
            })
    void isNotReadWhenItIsNotWrittenAsStepsAre(String written, String instead) {
        String payload = new String(STEP.payload().toByteArray(), StandardCharsets.UTF_8);
        assertThat(payload).contains(written);

        assertThatThrownBy(() -> Step.read(ImmutableBytes.of(payload.replace(written, instead))))
                .isInstanceOf(CannotDecrypt.class);
    }
}
