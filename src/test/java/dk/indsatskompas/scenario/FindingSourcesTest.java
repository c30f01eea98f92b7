package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import org.junit.jupiter.api.Test;

/** A finding is from the document of its study, unless it names another; no document is ever assumed. */
class FindingSourcesTest {

    private static final MadeFolder OF_A_SUPPLEMENT = MadeFolder.base()
            .replace(
                    STUDY,
                    "source: {document: star-note, locator: \"§1 ¶1\"}",
                    "source: {document: opdigtet-2025}\nsources:\n  - {id: opdigtet-2025, citation: \"Opdigtet\","
                            + " address: \"example.org/2025\", outside: true, peerReviewed: false}");

    @Test
    void takesTheSourceOfItsStudyWithItsOwnPlaceInIt() {
        assertThat(OF_A_SUPPLEMENT.found()).isEmpty();
        assertThat(source(OF_A_SUPPLEMENT, "READ-E1-JOB"))
                .isEqualTo(new SourceRef("opdigtet-2025", "§1 ¶2", "example.org/2025", true));
    }

    @Test
    void isToldWhereASourceIsAdded() {
        assertThat(MadeFolder.base()
                        .replace(STUDY, "source: {document: star-note,", "source: {document: en-ny-rapport,")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.cure().da())
                        .isEqualTo(
                                "Tilføj kilden under sources i rulebook.yaml, eller i study.yaml, når kun dette projekt"
                                        + " henviser til den. Der er disse: star-note."));
    }

    @Test
    void mayNameAnotherSourceWithThePlaceInEither() {
        String locator = "    locator: \"§1 ¶2\"\n";
        SourceRef note = new SourceRef("star-note", "§1 ¶2", null, null);
        for (String written : new String[] {
            "    source: {document: star-note}\n" + locator, "    source: {document: star-note, locator: \"§1 ¶2\"}\n"
        }) {
            MadeFolder made = OF_A_SUPPLEMENT.replace(STUDY, locator, written);
            assertThat(made.found()).isEmpty();
            assertThat(source(made, "READ-E1-JOB")).isEqualTo(note);
        }
    }

    @Test
    void isRefusedWithoutOne() {
        assertThat(MadeFolder.base()
                        .replace(STUDY, "    locator: \"§1 ¶2\"\n", "")
                        .found())
                .containsExactly(STUDY + ":14:5 MISSING_KEY");
        assertThat(MadeFolder.base()
                        .replace(STUDY, "source: {document: star-note, locator: \"§1 ¶1\"}\n", "")
                        .found())
                .containsExactly(STUDY + ":1:1 MISSING_KEY");
        assertThat(MadeFolder.base()
                        .replace(STUDY, "document: star-note", "document: \"\"")
                        .found())
                .isNotEmpty();
    }

    private static SourceRef source(MadeFolder made, String finding) {
        return Rulebook.read(Folder.of(made.files()), new Problems())
                .finding(finding)
                .source();
    }
}
