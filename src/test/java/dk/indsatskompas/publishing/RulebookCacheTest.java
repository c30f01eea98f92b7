package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookCacheTest {

    private static final Folder SHIPPED = ShippedRules.rulebook().folder();

    @Test
    void stillAnswerWhenTheirTablesHaveTheFormOfAnEarlierVersion() {
        Folder earlier = with("README.md", "<!-- table: sentences -->\n| Sætning |\n| --- |\n<!-- end -->\n");

        try (Rulebook kept = RulebookCache.open(earlier).rulebook()) {
            assertThat(kept.fingerprint()).isEqualTo(earlier.fingerprint());
        }
    }

    @Test
    void areNotReadWhenTheirRulesAreNotUnderstood() {
        assertThatThrownBy(() -> RulebookCache.open(with("mentor_2012/rules.dslr", "rule")))
                .isInstanceOf(RulebookCache.Unreadable.class);
    }

    private static Folder with(String path, String text) {
        Map<String, byte[]> files = new HashMap<>(SHIPPED.files());
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return Folder.of(files);
    }
}
