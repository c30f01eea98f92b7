package dk.indsatskompas.web.pages.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForestPlotTest {

    private static final Folder BASE = Folder.of(Path.of("src/test/resources/broken/_base"));
    private static final String STUDY = "laesehold_2020/study.yaml";

    @Test
    void oneOutcomeInTwoUnitsIsDrawnTwice() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        String study = BASE.text(STUDY).orElseThrow();
        files.put(STUDY, (study + """
                  - id: READ-E2-WEEKS
                    kind: EFFECT
                    design: RANDOMISED
                    outcomes: [JOB]
                    direction: POSITIVE
                    absolute: {value: 3, unit: WEEKS}
                    locator: "§1 ¶2"
                    text: {da: "Tre uger mere i job.", en: "Three more weeks in a job."}
                    unused: {da: "Til denne test.", en: "For this test."}
                """).getBytes(StandardCharsets.UTF_8));

        try (Rulebook rulebook = RulesFolder.open(Folder.of(files))) {
            assertThat(ForestPlot.all(new Guide(rulebook, Language.EN)))
                    .allSatisfy(plot -> assertThat(plot.outcome()).isEqualTo("JOB"))
                    .extracting(ForestPlot::unit)
                    .containsExactly(Unit.PERCENTAGE_POINTS, Unit.WEEKS);
        }
    }
}
