package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.ImpactSummary.RecommendationCounts;
import dk.indsatskompas.impact.ImpactSummary.SurveyedPopulation;
import dk.indsatskompas.impact.PopulationDescription.Origin;
import dk.indsatskompas.vocabulary.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    private static final ImpactSummary IMPACT = new ImpactSummary(
            "sha256:1",
            new SurveyedPopulation(
                    Origin.SYNTHETIC,
                    new Text("Konstruerede borgere på æøå", "Made-up citizens"),
                    Text.same("x"),
                    10_000,
                    1L,
                    LocalDate.of(2026, 11, 23)),
            new CitizenCounts(9_999, 1, 5, 4, 3, 2),
            List.of("a/b"),
            List.of(new RecommendationCounts("ips", Text.same("IPS"), 4, 3, 2, 1, 5)));
    private static final Step STEP = new Step(
            Kind.ACTIVATION, "sha256:2", Instant.parse("2026-12-01T00:00:00Z"), false, "## 2\n\n- Nyt.", IMPACT);

    @Test
    void isReadAsItWasWritten() throws DoesNotOpen {
        assertThat(Step.read(STEP.payload())).isEqualTo(STEP);
        assertThat(Step.read(STEP.with("", null).payload())).isEqualTo(STEP.with("", null));
    }

    @Test
    void isReadAsItWasWrittenBeforeThereWereImpacts() throws DoesNotOpen {
        Step old = Step.read(Bytes.of(
                "{\"by\":\"FOLDER\",\"changeLog\":\"## 1\",\"fingerprint\":\"sha256:1\",\"step\":\"ACTIVATION\"}"));

        assertThat(old).isEqualTo(new Step(Kind.ACTIVATION, "sha256:1", null, true, "## 1", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"changed\":5 | \"changed\":5,\"x\":1",
                "\"gained\":4 | \"gained\":4.5",
                "\"gained\":4 | \"gained\":\"4\"",
                "\"against\":\"sha256:1\", | ''",
                "\"rules\":[\"a/b\"] | \"rules\":null",
                "\"SYNTHETIC\" | \"INVENTED\""
            })
    void isNotReadWhenItsImpactIsNotWrittenAsImpactsAre(String written, String instead) {
        String payload = new String(STEP.payload().toByteArray(), StandardCharsets.UTF_8);
        assertThat(payload).contains(written);

        assertThatThrownBy(() -> Step.read(Bytes.of(payload.replace(written, instead))))
                .isInstanceOf(DoesNotOpen.class);
    }
}
