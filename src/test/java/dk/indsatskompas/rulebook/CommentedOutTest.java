package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is commented out of a rule file changes nothing, in either evaluator. */
class CommentedOutTest {

    private static final String RULES = "inklusion_2011/rules.dslr";

    @Test
    void aRuleAndAConclusionThatAreCommentedOutAreNone() throws BrokenRulebook {
        Folder shipped = ShippedRules.rulebook().folder();
        String text = shipped.text(RULES).orElseThrow();
        String commented = text.replaceFirst(
                        "rule \"IPS", "// rule \"Gammel regel\"\n# then\n  // Anbefal \"mentor\"\n// end\nrule \"IPS")
                .replaceFirst("    Anbefal \"ips\"", "    // Anbefal \"mentor\"\n    Anbefal \"ips\"");
        assertThat(commented).contains("Gammel regel", "// Anbefal \"mentor\"\n    Anbefal");
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        files.put(RULES, commented.getBytes(StandardCharsets.UTF_8));
        Profile citizen =
                Profile.of(Map.of(Attribute.SEVERE_MENTAL_ILLNESS, true, Attribute.WANTS, List.of("EMPLOYMENT")));

        try (Rulebook rulebook =
                Rulebook.of(Folder.of(files), ShippedRules.rulebook().contents())) {
            assertThat(rulebook.evaluate(citizen).fired())
                    .extracting(Rule::id)
                    .containsExactlyElementsOf(ShippedRules.rulebook().evaluate(citizen).fired().stream()
                            .map(Rule::id)
                            .toList())
                    .contains("inklusion_2011/IPS til borgere med alvorlig sindslidelse");
        }
    }
}
