package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.scenario.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that alters the answers of whole citizens: they are accepted anew, or the draft is tried before they are. */
class AcceptedAnswersTest {

    private static final String CITIZENS = "whole_citizens.yaml";
    private static final String COMMENT = "  # Opdigtet bemærkning: bliver stående.\n";

    private final Path folder;

    AcceptedAnswersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The caseload of the practice changes, and its scenarios with it; two whole citizens get another answer. */
    private EditedRules changed() {
        return EditedRules.shipped()
                .replace("inklusion_2011/rules.dslr", "over 25 borgere", "over 20 borgere")
                .replace(
                        "inklusion_2011/scenarios.yaml",
                        "    fires: [\"IPS-konsulenten har højst 25 borgere\"]\n    silent: [\"Højst 25 borgere til hver IPS-konsulent\"]\n",
                        """
                            fires: ["IPS-konsulenten har højst 25 borgere", "Højst 25 borgere til hver IPS-konsulent"]
                          - name: "21"
                            citizen: {severeMentalIllness: true, wants: [EMPLOYMENT]}
                            offers: {ips: {caseload: 21}}
                            fires: ["Højst 25 borgere til hver IPS-konsulent"]
                          - name: "20"
                            citizen: {severeMentalIllness: true, wants: [EMPLOYMENT]}
                            offers: {ips: {caseload: 20}}
                            silent: ["Højst 25 borgere til hver IPS-konsulent"]
                        """);
    }

    @Test
    void areShownAndWrittenWithCommentsAndLayout() throws IOException {
        EditedRules changed = changed();
        String before = COMMENT + changed.folder().text(CITIZENS).orElseThrow();
        changed.with(CITIZENS, before).writeTo(folder);
        assertThat(Captured.run("check", folder.toString()).out()).contains(CITIZENS + ":");

        assertThat(Captured.run("check", folder.toString()).out())
                .contains(
                        "Er det de nye svar, de hele borgere skal have, så skriver --accept dem i whole_citizens.yaml.");
        Captured accepted = Captured.run("check", folder.toString(), "--accept");

        assertThat(accepted.exit()).as(accepted.out()).isZero();
        assertThat(accepted.err())
                .contains("Anbefaling nr. 2 skulle være ingen, men er {id: ips-caseload-max-25")
                .contains("Læs det igennem");
        assertMovedTwiceAndNothingElse(before.lines().toList(), Files.readAllLines(folder.resolve(CITIZENS)));
        assertThat(Captured.run("check", folder.toString(), "--accept").err()).contains("Intet er skrevet.");
    }

    /** The practice is recommended to two citizens who had it in place; every other line is as it was. */
    private static void assertMovedTwiceAndNothingElse(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>();
        List<String> shortened = new ArrayList<>();
        int old = 0;
        for (String line : after) {
            if (old < before.size() && line.equals(before.get(old))) {
                old++;
            } else if (line.startsWith("        - {id: ips-caseload-max-25, ")) {
                added.add(line);
            } else {
                assertThat(line)
                        .startsWith("      alreadyInPlace: [")
                        .isEqualTo(before.get(old).replaceFirst(", ips-caseload-max-25(?=[],])", ""));
                shortened.add(line);
                old++;
            }
        }
        assertThat(old).isEqualTo(before.size());
        assertThat(added).hasSize(2);
        assertThat(shortened).hasSize(2);
    }

    /** Whatever is expected wrongly in whichever layout, what is written is expected rightly, and nothing else changes. */
    @Test
    void comeRightFromAnything() throws Exception {
        String right = EditedRules.shipped().folder().text(CITIZENS).orElseThrow();
        for (String[] wrong : new String[][] {
            {"strength: STRONG", "strength: MODERATE"},
            {"addressesWish: true", "addressesWish: null"},
            {"alreadyInPlace: \\[", "alreadyInPlace: [mentor, "},
            {
                "(?<!alreadyInPlace: .{1,200}\n      )notRecommended: \\[(.*)(?!\n      alreadyInPlace)\n",
                "alreadyInPlace: [mentor]\n      notRecommended: [ips, $1\n"
            },
            {
                "        - \\{id: ips,",
                "        - {id: mentor, strength: STRONG, findings: [], addressesWish: true, studiedPopulation: INSIDE}\n        - {id: ips,"
            },
        }) {
            EditedRules changed = EditedRules.shipped().with(CITIZENS, right.replaceAll(wrong[0], wrong[1]));
            assertThat(RulesFolder.check(changed.folder())).as(wrong[1]).isNotEmpty();
            String accepted = RulesFolder.accepted(changed.folder());
            assertThat(RulesFolder.check(changed.with(CITIZENS, accepted).folder()))
                    .as(wrong[1])
                    .isEmpty();
        }
        EditedRules.shipped()
                .with(CITIZENS, right.replace("\n", "\r\n").replace("strength: STRONG", "strength: MODERATE"))
                .writeTo(folder);
        assertThat(Captured.run("check", folder.toString(), "--accept").exit()).isZero();
        assertThat(Files.readString(folder.resolve(CITIZENS))).isEqualTo(right.replace("\n", "\r\n"));
    }

    @Test
    void areLeftAloneWhileTheRulesAreWrong() throws IOException {
        EditedRules wrong =
                changed().replace("inklusion_2011/rules.dslr", "ønsker job eller uddannelse", "ønsker jobb");
        wrong.writeTo(folder);
        Captured accepted = Captured.run("check", folder.toString(), "--accept");
        assertThat(accepted.exit()).isOne();
        assertThat(accepted.err()).contains("Intet er skrevet, for reglerne selv har fejl.");
        assertThat(Files.readString(folder.resolve(CITIZENS)))
                .isEqualTo(wrong.folder().text(CITIZENS).orElseThrow());
    }

    @Test
    void needNotBeRightForATrial() throws IOException {
        changed().writeTo(folder);
        Path people = Files.writeString(folder.resolve("_people.ndjson"), "{\"citizenRef\":\"a\"}\n");
        Captured impact = Captured.run("impact", folder.toString(), "--against", "rules", "--synthetic", "50");
        assertThat(impact.exit()).as(impact.out() + impact.err()).isZero();
        assertThat(impact.err()).startsWith("Det er et udkast: ");
        Captured recommend = Captured.run(
                "recommend",
                people.toString(),
                "--out",
                folder.resolve("_out").toString(),
                "--rules",
                folder.toString());
        assertThat(recommend.exit()).as(recommend.err()).isZero();
        assertThat(recommend.err()).startsWith("Det er et udkast: ");
        assertThat(Captured.run(
                                "recommend",
                                people.toString(),
                                "--out",
                                folder.resolve("_out").toString(),
                                "--rules",
                                folder.toString(),
                                "--data",
                                folder.resolve("_data").toString())
                        .exit())
                .as("what is recorded comes from rules that can be in force")
                .isEqualTo(2);
    }
}
