package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    private static final String SCALE = "evidence_scale/rules.dslr";

    @Test
    void printsAStudyAsAFileThatCanBeSavedInItsPlace() {
        Captured printed = Captured.run("render", "rules", "--lang", "en", "--study", "inklusion_2011");

        assertThat(printed.exit()).isZero();
        Rulebook shipped = ShippedRules.rulebook();
        Problems problems = new Problems();
        Map<String, byte[]> files = new HashMap<>(shipped.folder().files());
        files.put("inklusion_2011/rules.dslr", printed.out().getBytes(StandardCharsets.UTF_8));
        assertThat(Rulebook.read(Folder.of(files), problems).meaning())
                .isEqualTo(shipped.contents().meaning());
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void printsAllRulesUnderOneHead() {
        String printed = Captured.run("render", "rules", "--lang", "en").out();

        assertThat(printed.lines().filter(line -> line.startsWith("expander ")).toList())
                .containsExactly("expander en.dsl");
        assertThat(printed.lines().filter(line -> line.startsWith("rule \"")).count())
                .isEqualTo(ShippedRules.rulebook().contents().rules().size()
                        + ShippedRules.rulebook().contents().scale().size()
                        + ShippedRules.rulebook().contents().guarantees().size());
        assertThat(printed)
                .startsWith("package indsatskompas.rules\n")
                .contains(
                        "\n// mentor_2012/rules.dslr\n", "\n// " + SCALE + "\n", "The evidence strength is \"STRONG\"");
    }

    @Test
    void printsAllRulesSoThatEachPartIsReadAsTheFileItCameFrom() {
        String printed = Captured.run("render", "rules", "--lang", "en").out();
        Rulebook shipped = ShippedRules.rulebook();
        Map<String, byte[]> files = new HashMap<>(shipped.folder().files());
        String[] parts = printed.split("(?m)^// (?=\\S+\\.dslr$)");
        Stream.of(parts).skip(1).forEach(part -> {
            String path = part.substring(0, part.indexOf('\n'));
            files.put(path, (parts[0] + part.substring(path.length())).getBytes(StandardCharsets.UTF_8));
        });

        Problems problems = new Problems();
        assertThat(Rulebook.read(Folder.of(files), problems).meaning())
                .isEqualTo(shipped.contents().meaning());
        assertThat(problems.sorted()).isEmpty();
        assertThat(parts).hasSizeGreaterThan(2);
    }

    @Test
    void namesTheFoldersWhenThereIsNoneOfThatName() {
        Captured printed = Captured.run("render", "rules", "--lang", "da", "--study", "ips");

        assertThat(printed.exit()).isEqualTo(2);
        assertThat(printed.err())
                .contains("Mappen har ikke »ips«", "There is no “ips”", "inklusion_2011", "evidence_scale");
        assertThat(printed.out()).isEmpty();
    }

    @Test
    void showsWhatIsWrongInsteadOfRulesThatCannotBeTrusted(@TempDir Path folder) {
        EditedRules.shipped()
                .replace(SCALE, "Evidensstyrken er \"STRONG\"", "Evidensstyrken er \"STÆRK\"")
                .writeTo(folder);

        Captured printed = Captured.run("render", folder.toString(), "--lang", "en");

        assertThat(printed.exit()).isEqualTo(1);
        assertThat(printed.err()).contains(SCALE + ":").contains("STÆRK");
        assertThat(printed.out()).isEmpty();
    }
}
