package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rulebook whose engine works by other rules than its condition matrix, as a fault in either would make it. */
public final class DisagreeingRulebook {

    private static final String RULES = "mentor_2012/rules.dslr";

    private DisagreeingRulebook() {}

    /** Its engine has "under 31 år" where its condition matrix has "under 30 år". */
    public static Rulebook atThirty() {
        Folder shipped = ShippedRules.rulebook().folder();
        String text = shipped.text(RULES).orElseThrow();
        String changed = text.replace("er under 30 år", "er under 31 år");
        assertThat(changed).isNotEqualTo(text);
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        files.put(RULES, changed.getBytes(StandardCharsets.UTF_8));
        List<Rule> others = Rulebook.read(Folder.of(files), new Problems()).rules();
        return new Rulebook(Folder.of(files), ShippedRules.rulebook().contents(), others);
    }
}
