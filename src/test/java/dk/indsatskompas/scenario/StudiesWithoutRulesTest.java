package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A study may have nothing that a rule rests on, or nothing any longer; it is read and shown all the same. */
class StudiesWithoutRulesTest {

    static final String STUDY = "stille_2021/study.yaml";
    private static final String HEAD = MadeFolder.base().text(MadeFolder.RULES).split("rule \"", 2)[0];

    static final MadeFolder SILENT = MadeFolder.base()
            .with(
                    STUDY,
                    MadeFolder.base()
                                    .text(MadeFolder.STUDY)
                                    .split("  - id: READ", 2)[0]
                                    .replace("laesehold_2020", "stille_2021")
                            + """
                              - id: STILLE-S1
                                kind: CONTEXT
                                design: DESCRIPTION
                                locator: "§1 ¶1"
                                text: {da: "Opdigtet omfang.", en: "A made-up size."}
                                unused: {da: "Beskriver omfanget.", en: "Describes the size."}
                            """);

    @Test
    void needsNeitherRulesNorScenarios() {
        assertThat(SILENT.found()).isEmpty();
    }

    @Test
    void mayKeepTheFilesOfRulesThatAreGone() {
        assertThat(SILENT.with("stille_2021/rules.dslr", HEAD).found()).isEmpty();
        assertThat(SILENT.with("stille_2021/rules.dslr", HEAD)
                        .with("stille_2021/scenarios.yaml", "asOf: 2026-01-01\nscenarios: []\n")
                        .found())
                .isEmpty();
    }

    @Test
    void stillNeedsTheOtherFileWhenThereIsARuleOrAnExample() {
        String rules = MadeFolder.base().text(MadeFolder.RULES);
        assertThat(SILENT.with("stille_2021/rules.dslr", rules).found())
                .contains("stille_2021/scenarios.yaml MISSING_FILE");
        assertThat(SILENT.with("stille_2021/scenarios.yaml", MadeFolder.base().text(MadeFolder.SCENARIOS))
                        .found())
                .contains("stille_2021/rules.dslr MISSING_FILE");
    }

    /** The way out that each message names leads on: what is left to correct are the answers of whole citizens. */
    @Test
    void mayLoseAllTheirRulesByAWithdrawal() {
        EditedRules withdrawn = EditedRules.shipped()
                .replace(
                        "bip_2011/study.yaml",
                        "  - id: BIP-A2-SWITCH\n",
                        "  - id: BIP-A2-SWITCH\n    withdrawn: {date: 2026-11-22, reason: {da: \"Fejl.\", en: \"A fault.\"}}\n");
        assertThat(said(withdrawn))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("»BIP-A2-SWITCH« er trukket tilbage")
                        .endsWith(
                                "Slet reglen og dens eksempler, eller lad den bygge på et andet fund; den bygger ikke på"
                                        + " andre."));

        TreeMap<String, byte[]> files = new TreeMap<>(withdrawn.folder().files());
        files.remove("bip_2011/rules.dslr");
        files.remove("bip_2011/scenarios.yaml");
        EditedRules deleted = EditedRules.of(Folder.of(files)).with("CHANGELOG.md", "# Ændringer\n");
        assertThat(said(deleted)).isNotEmpty().allMatch(line -> line.startsWith("whole_citizens.yaml:"));
    }

    private static List<String> said(EditedRules rules) {
        return RulesFolder.check(rules.folder()).stream()
                .map(problem -> problem.in(Language.DA))
                .toList();
    }
}
