package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows from a change of the rules, written without a person: examples, expected answers and tables. */
class BroughtAlongTest {
    private static final Folder RULES = Folder.of(Path.of("rules"));
    private static final String FILE = "inklusion_2011/rules.dslr";
    private static final String SCENARIOS = "inklusion_2011/scenarios.yaml";

    @Test
    void leavesAFolderWithoutProblemsAsItIs() throws BrokenRulebook {
        assertThat(RulesFolder.broughtAlong(RULES).fingerprint()).isEqualTo(RULES.fingerprint());
    }

    @Test
    void letsANumberBeChangedInItsTwoRulesOnly() throws BrokenRulebook {
        Folder changed = withCaseload("20");

        Folder brought = RulesFolder.broughtAlong(changed);

        assertThat(RulesFolder.check(changed)).isNotEmpty();
        assertThat(RulesFolder.check(brought)).isEmpty();
        assertThat(different(changed, brought)).containsExactly("README.md", SCENARIOS, "whole_citizens.yaml");
        assertThat(brought.text(SCENARIOS).orElseThrow())
                .contains("hos en konsulent med 20 borgere\"", "hos en konsulent med 21 borgere\"")
                .contains("# Praksisser: det, som det lokale IPS-tilbud mangler");
    }

    @Test
    void comesBackToWhereItBeganWhenTheNumberDoes() throws BrokenRulebook {
        Folder brought = RulesFolder.broughtAlong(withCaseload("20"));
        String rules = brought.text(FILE).orElseThrow().replace("20 borgere", "25 borgere");

        Folder back = RulesFolder.broughtAlong(brought.with(Map.of(FILE, rules)));

        assertThat(RulesFolder.check(back)).isEmpty();
        assertThat(back.text("README.md")).isEqualTo(RULES.text("README.md"));
        assertThat(back.text("whole_citizens.yaml")).isEqualTo(RULES.text("whole_citizens.yaml"));
    }

    static Folder withCaseload(String number) {
        String rules = RULES.text(FILE).orElseThrow();
        return RULES.with(Map.of(
                FILE,
                rules.replace("har over 25 borgere", "har over " + number + " borgere")
                        .replace(
                                "- har højst 25 borgere til hver konsulent\nthen\n    Regn",
                                "- har højst " + number + " borgere til hver konsulent\nthen\n    Regn")));
    }

    private static Set<String> different(Folder one, Folder other) {
        return one.files().keySet().stream()
                .filter(path -> !one.text(path).equals(other.text(path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
