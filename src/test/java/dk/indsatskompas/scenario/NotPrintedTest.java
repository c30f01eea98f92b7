package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NotPrintedTest {

    @Test
    void charactersThatNoPdfWouldShowAreNamedWhereTheyFirstStand() throws BrokenRulebook {
        String study = MadeFolder.STUDY;
        Map<String, byte[]> files = new TreeMap<>(BrokenFolder.base());
        String text = new String(files.get(study), StandardCharsets.UTF_8);
        files.put(study, text.replace("\"Læsehold\"", "\"Læse中hold 中 Ա\"").getBytes(StandardCharsets.UTF_8));

        try (Rulebook rulebook = RulesFolder.draft(Folder.of(files)).rulebook()) {
            assertThat(Analysis.of(rulebook, LocalDate.EPOCH).observations())
                    .filteredOn(one -> one.kind() == ObservationKind.NOT_PRINTED)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.place()).hasToString(study + ":9:32");
                        assertThat(one.found().en()).endsWith("become # in a PDF: 中 (U+4E2D), Ա (U+0531).");
                    });
        }
    }
}
