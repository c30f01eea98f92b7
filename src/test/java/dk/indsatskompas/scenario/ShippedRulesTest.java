package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.vocabulary.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rulebook that is shipped can come into force, and a slip of the pen in it is found. */
class ShippedRulesTest {

    private static final Folder SHIPPED = Folder.of(Path.of("rules"));
    private static final String FILE = "inklusion_2011/rules.dslr";
    private static final String SENTENCE = "har en alvorlig sindslidelse";

    @Test
    void areInOrder() {
        assertThat(RulesFolder.check(SHIPPED)).isEmpty();
    }

    @Test
    void showAMisspeltSentenceAtItsLineWithTheRightOne() {
        String rules = SHIPPED.text(FILE).orElseThrow();
        Map<String, byte[]> files = new TreeMap<>(SHIPPED.files());
        files.put(
                FILE,
                rules.replaceFirst(SENTENCE, "har en alvorlig sindlidelse").getBytes(StandardCharsets.UTF_8));

        assertThat(RulesFolder.check(Folder.of(files))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_SENTENCE);
            assertThat(problem.place()).isEqualTo(placeOfTheSentence(rules));
            assertThat(problem.cure())
                    .isEqualTo(new Text("Mente du »" + SENTENCE + "«?", "Did you mean “" + SENTENCE + "”?"));
        });
    }

    private static Place placeOfTheSentence(String rules) {
        List<String> lines = rules.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(SENTENCE)) {
                return new Place(FILE, i + 1, lines.get(i).indexOf(SENTENCE) + 1);
            }
        }
        throw new IllegalStateException("No rule says it: " + SENTENCE);
    }
}
