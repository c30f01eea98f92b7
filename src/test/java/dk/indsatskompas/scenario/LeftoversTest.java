package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and people leave in a folder is passed over and told; what may be meant as a rule or a fact is not. */
class LeftoversTest {

    private static final Folder BASE = Folder.of(BrokenFolder.base());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~WRL0001.tmp",
                "laesehold_2020/rules.dslr.bak",
                "laesehold_2020/noter.docx",
                "LICENSE",
                "notes/idea.txt",
                "billede.png"
            })
    void arePassedOverWithARemark(String name) throws BrokenRulebook {
        Folder folder = with(name);
        assertThat(folder.fingerprint()).isEqualTo(BASE.fingerprint());
        try (Rulebook rulebook = RulesFolder.open(folder)) {
            assertThat(Analysis.of(rulebook, LocalDate.EPOCH).observations())
                    .filteredOn(one -> one.kind() == Observation.ObservationKind.LEFTOVER_FILE)
                    .singleElement()
                    .satisfies(one -> assertThat(one.place().file()).isEqualTo(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kladde.dslr",
                "laesehold_2020/study (1).yaml",
                "tal.yml",
                "language/sv.dsl",
                "regler.drl",
                "laesehold_2020/rules.dslr.txt"
            })
    void areNotWhatMayBeMeant(String name) {
        assertThat(RulesFolder.check(with(name)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).isEqualTo(name));
    }

    @Test
    void areNotTheOnlyCopyOfAFile() {
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        files.put("catalogue.yaml.bak", files.remove("catalogue.yaml"));
        assertThat(RulesFolder.check(Folder.of(files))).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo("catalogue.yaml.bak");
            assertThat(problem.cure().da()).isEqualTo("Skulle den hedde »catalogue.yaml«?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rules.txt, rules.dslr",
        "regler.txt, ",
        "rules.docx, rules.dslr",
        "Rules.odt, rules.dslr",
        "scenarios.txt, scenarios.yaml",
        "scenarier.docx, scenarios.yaml",
        "noter.docx, ",
        "LICENSE, "
    })
    void areNotAFileThatAStudyMayLackUnderAnotherName(String name, @Nullable String meant) {
        String study = "et_studie_med_et_langt_navn_2021/";
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        String silent = StudiesWithoutRulesTest.SILENT.text(StudiesWithoutRulesTest.STUDY);
        files.put(
                study + "study.yaml",
                silent.replace("stille_2021", study.replace("/", "")).getBytes(StandardCharsets.UTF_8));
        files.put(study + name, new byte[] {'x'});
        assertThat(RulesFolder.check(Folder.of(files)))
                .filteredOn(problem -> problem.place().file().equals(study + name))
                .extracting(problem -> problem.cure().da())
                .isEqualTo(meant == null ? List.of() : List.of("Skulle den hedde »" + study + meant + "«?"));
    }

    /** A document is a zip file inside, and may be larger than any rules. */
    @Test
    void areNotRead(@TempDir Path root) throws IOException {
        new MadeFolder(BrokenFolder.base()).writeTo(root);
        byte[] document = new byte[3 << 20];
        document[0] = 'P';
        document[1] = 'K';
        document[2] = 3;
        document[3] = 4;
        Files.write(root.resolve("noter.docx"), document);
        Folder folder = Folder.of(root);
        assertThat(folder.flaws()).isEmpty();
        assertThat(folder.leftovers()).containsExactly("noter.docx");
        assertThat(folder.fingerprint()).isEqualTo(BASE.fingerprint());
    }

    private static Folder with(String name) {
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        files.put(name, new byte[] {'x'});
        return Folder.of(files);
    }
}
