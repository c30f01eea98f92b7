package dk.indsatskompas.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.ImpactSummary.RecommendationCounts;
import dk.indsatskompas.impact.ImpactSummary.SurveyedPopulation;
import dk.indsatskompas.impact.Population.PopulationDescription.Origin;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class ImpactSummaryTest {

    private static final ImpactSummary SUMMARY = new ImpactSummary(
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

    @Test
    void isReadAsItWasWritten() {
        assertThat(ImpactSummary.read(SUMMARY.json())).contains(SUMMARY);
    }

    @Test
    void isReadInWhicheverOrderItWasWritten() {
        JsonMapper sorted = JsonMapper.builder()
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        String json = sorted.writeValueAsString(SUMMARY.json());

        assertThat(json).startsWith("{\"against\":\"sha256:1\",\"citizens\":");
        assertThat(ImpactSummary.read(sorted.readTree(json))).contains(SUMMARY);
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
    void isNotReadWhenItIsNotWrittenAsSummariesAre(String written, String instead) {
        String json = SUMMARY.json().toString();
        assertThat(json).contains(written);

        assertThat(ImpactSummary.read(JsonMapper.shared().readTree(json.replace(written, instead))))
                .isEmpty();
    }
}
