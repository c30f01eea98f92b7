package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is commented out of a rule file changes nothing, for us or for Drools. */
class CommentedOutTest {

    private static final String RULES = "inklusion_2011/rules.dslr";

    @Test
    void aRuleAndAConclusionThatAreCommentedOutAreNone() {
        Folder shipped = ShippedRules.rulebook().folder();
        String text = shipped.text(RULES).orElseThrow();
        String commented = text.replaceFirst(
                        "rule \"IPS", "// rule \"Gammel regel\"\n# then\n  // Anbefal \"mentor\"\n// end\nrule \"IPS")
                .replaceFirst("    Anbefal \"ips\"", "    // Anbefal \"mentor\"\n    Anbefal \"ips\"");
        assertThat(commented).contains("Gammel regel", "// Anbefal \"mentor\"\n    Anbefal");
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        files.put(RULES, commented.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();

        Contents contents = Rulebook.read(Folder.of(files), problems);
        Rulebook.readAgain(Folder.of(files), contents, problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(said(contents)).isEqualTo(said(ShippedRules.rulebook().contents()));
    }

    private static List<List<Object>> said(Contents contents) {
        return contents.rules().stream()
                .map(rule -> List.<Object>of(
                        rule.id(),
                        rule.basedOn(),
                        rule.conditions().stream().map(Condition::constraint).toList(),
                        rule.conclusion()))
                .toList();
    }
}
