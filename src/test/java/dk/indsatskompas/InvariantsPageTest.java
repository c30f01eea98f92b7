package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of invariants is what the tests say of themselves. Run with {@code -Dgolden.update=true} to write it anew. The
 * sources are read, because a build without the endurance tests has not compiled them.
 */
class InvariantsPageTest {

    private static final Pattern MARK = Pattern.compile("^ *@Invariant\\(", Pattern.MULTILINE);

    private static final Pattern HELD = Pattern.compile("@Invariant\\(((?:[\\s{},+]|\"(?:[^\"\\\\]|\\\\.)*\")+)\\)\\s+"
            + "(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:(?:public|abstract|final|static) )*(class|void) (\\w+)");

    private static final Pattern PIECE = Pattern.compile("(\\+\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final String HEAD = """
            # Invariants

            What always holds, and the tests that hold it: those of `src/test` at every build, those of `src/endurance` and
            `src/spark-test` with `./mvnw verify -Pendurance,spark`. The page is made of the `@Invariant` that stands on each of these tests; after a change of
            one, this writes it anew:

            ```bash
            ./mvnw test -Dtest=InvariantsPageTest -Dgolden.update=true
            ```
            """;

    @Test
    void tellsWhatTheTestsSayTheyHold() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Papers.INVARIANTS, page);
        }
        assertThat(Papers.read(Papers.INVARIANTS)).isEqualTo(page);
    }

    /** One row an invariant, in the order of the folders of the tests, under the package that its first test is in. */
    private static String page() throws IOException {
        Map<String, List<String>> tests = new LinkedHashMap<>();
        Map<String, String> rooms = new LinkedHashMap<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher held = HELD.matcher(source);
            int marks = 0;
            while (held.find()) {
                marks++;
                for (String sentence : sentences(held.group(1))) {
                    rooms.putIfAbsent(sentence, room(file));
                    tests.computeIfAbsent(sentence, none -> new ArrayList<>())
                            .add(link(file, held.group(2).equals("class") ? null : held.group(3)));
                }
            }
            assertThat(MARK.matcher(source).results())
                    .as("each stands right above a class or a test: " + file)
                    .hasSize(marks);
        }
        Map<String, StringBuilder> sections = new TreeMap<>();
        tests.forEach((sentence, by) -> sections.computeIfAbsent(
                        rooms.get(sentence),
                        room -> new StringBuilder("\n## "
                                + (room.isEmpty() ? "The whole" : "`" + room + "`")
                                + "\n\n| what always holds | held by |\n| --- | --- |\n"))
                .append("| " + sentence + " | " + String.join(", ", by) + " |\n"));
        return HEAD + String.join("", sections.values());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"));
                Stream<Path> endurance = Files.walk(Path.of("src/endurance/java"));
                Stream<Path> spark = Files.walk(Path.of("src/spark-test/java"))) {
            return Stream.of(tests, endurance, spark)
                    .flatMap(Stream::sorted)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    /** The strings of an annotation, each put together of its pieces. */
    private static List<String> sentences(String values) {
        List<String> sentences = new ArrayList<>();
        Matcher piece = PIECE.matcher(values);
        while (piece.find()) {
            String text = piece.group(2).replaceAll("\\\\(.)", "$1");
            if (piece.group(1) == null) {
                sentences.add(text);
            } else {
                sentences.set(sentences.size() - 1, sentences.get(sentences.size() - 1) + text);
            }
        }
        return sentences;
    }

    /** The package below {@code dk.indsatskompas}, without the rooms inside it. */
    private static String room(Path file) {
        return file.getNameCount() == 6 ? "" : file.getName(5).toString();
    }

    private static String link(Path file, String method) {
        String test = file.getFileName().toString().replace(".java", "");
        return "[`" + test + (method == null ? "" : "." + method) + "`](../"
                + file.toString().replace('\\', '/') + ")";
    }
}
