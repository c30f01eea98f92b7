package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecommendCommandTest {

    private static final String RULES = "rules";

    private final Path folder;
    private final Path people;
    private final Path answers;

    RecommendCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.people = folder.resolve("people.ndjson");
        this.answers = folder.resolve("answers.ndjson");
        Files.writeString(people, "{\"citizenRef\":\"a\"}\n{\"citizenRef\":\"b\",\"asOf\":\"2026-01-02\"}\n");
    }

    @Test
    void answersEveryLineAndSumsUp() throws IOException {
        Captured danish = run("--as-of", "2026-11-22");

        assertThat(danish.exit()).as(danish.err()).isZero();
        assertThat(danish.out())
                .startsWith("Linjer: 2. Besvaret: 2. Ikke besvaret: 0.")
                .contains("  ips: anbefalet 0, uafklaret 2")
                .contains(" linjer i sekundet.");
        List<JsonNode> lines = answers();
        assertThat(lines).extracting(line -> line.at("/citizenRef").asString()).containsExactly("a", "b");
        assertThat(lines).extracting(line -> line.at("/asOf").asString()).containsExactly("2026-11-22", "2026-01-02");
        assertThat(lines).noneMatch(line -> line.has("decisionId"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(people, answers);
        }
    }

    @Test
    void exitsWithOneWhenALineIsBadAndAnswersTheOthers() throws IOException {
        Files.writeString(people, "{\"citizenRef\":\"a\"}\nnonsense\n{\"citizenRef\":\"b\"}");

        Captured english = run("--lang", "en");

        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.out()).startsWith("Lines: 3. Answered: 2. Not answered: 1.");
        assertThat(answers().get(1).at("/line").asInt()).isEqualTo(2);
        assertThat(answers().get(1).at("/problem/title").asString()).isEqualTo("The request cannot be answered");
        assertThat(answers().get(2).at("/language").asString()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesOnceWhatIsInUtf16AndSaysWhatHelps(String charset) throws IOException {
        Files.write(people, "{\"citizenRef\":\"a\"}\nx\n".getBytes(charset));

        Captured danish = run();

        assertThat(danish.exit()).isEqualTo(2);
        assertThat(danish.err().lines())
                .containsExactly("Filen er i UTF-16. Gem den i UTF-8 (i Notesblok: Gem som, Kodning), og prøv igen.");
        assertThat(answers).doesNotExist();
    }

    @Test
    void tellsALineThatIsNoJsonByItsOwnNumberOnly() throws IOException {
        Files.writeString(people, "{\"citizenRef\":\"a\"}\n{\"citizenRef\":}\n");

        run("--lang", "en");

        assertThat(answers().get(1).at("/line").asInt()).isEqualTo(2);
        assertThat(answers().get(1).at("/problem/errors/0/message").asString())
                .isEqualTo("The body is not valid JSON from character 15.");
    }

    @Test
    void makesATableWithARowForEachRecommendation() throws IOException {
        String known = Files.readString(Path.of("src/main/resources/openapi/recommend.request.json"))
                .replaceAll("\\s+", " ");
        Files.writeString(people, known + "\n{\"citizenRef\":\"b\"}\n{\"citizenRef\":5}\n");

        assertThat(run("--format", "csv", "--as-of", "2026-11-22").exit()).isEqualTo(1);
        List<String> danish = lines(answers);
        run("--format", "csv", "--lang", "en");
        List<String> english = lines(answers);

        assertThat(danish.get(0))
                .isEqualTo(
                        "line;citizenRef;asOf;decisionId;rulebook/version;rank;id;kind;title;evidence/strength;"
                                + "evidence/applied/strength;mainEffect/finding;mainEffect/outcome;mainEffect/direction;"
                                + "mainEffect/absolute/value;mainEffect/absolute/unit;mainEffect/absolute/approximate;mainEffect/horizon;summary;cautions;problem");
        assertThat(danish.get(1))
                .startsWith("1;case-7f3c;2026-11-22;;")
                .contains(";1;ips;INTERVENTION;", ";STRONG;MODERATE;IPS-E1-JOB-EDU;JOB_OR_EDUCATION;POSITIVE;13,5;");
        assertThat(english.get(1)).contains(";13.5;PERCENTAGE_POINTS;true;P18M;");
        assertThat(danish).filteredOn(row -> row.startsWith("1;")).hasSizeGreaterThan(3);
        assertThat(danish)
                .filteredOn(row -> row.startsWith("2;b;"))
                .singleElement()
                .asString()
                .contains(";;;;;;;;");
        assertThat(danish.get(danish.size() - 1)).startsWith("3;;").contains("/citizenRef");
        assertThat(danish).allMatch(row -> row.split(";", -1).length >= 20);
    }

    @Test
    void recordsWhenALogIsNamed() throws IOException {
        String data = folder.resolve("data").toString();

        assertThat(run("--data", data).exit()).isZero();
        assertThat(run("--data", data).exit()).isZero();

        Captured replayed = Captured.run("replay", "--all", "--data", data, "--format", "json");
        assertThat(replayed.exit()).as(replayed.out() + replayed.err()).isZero();
        assertThat(replayed.json().at("/identical").asInt()).isEqualTo(4);
        assertThat(answers()).allMatch(line -> line.has("decisionId"));
        assertThat(Captured.run("verify", "--data", data).exit()).isZero();
    }

    @Test
    void neverWritesOverTheQuestions() throws IOException {
        String before = Files.readString(people);

        Captured same = Captured.run(
                "recommend",
                people.toString(),
                "--out",
                folder.resolve("./people.ndjson").toString());

        assertThat(same.exit()).isEqualTo(2);
        assertThat(same.err()).contains("Svarene kan ikke skrives oven i spørgsmålene.");
        assertThat(Files.readString(people)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"citizenRef\":\"a\"},\n {\"citizenRef\":\"b\"}]",
                "[\n  {\n    \"citizenRef\": \"a\"\n  },\n  {\n    \"citizenRef\": \"b\", \"citizen\": {\"wants\": []}\n  }\n]\n",
                "{\n  \"citizenRef\": \"a\"\n}\n{\n  \"citizenRef\": \"b\"\n}\n",
                "\n{\"citizenRef\": \"a\", \"citizen\":\n\n{\n}}\n,{\"citizenRef\":\n\"b\"}",
                "\uFEFF[{\"citizenRef\": \"a\"}]\n[\n{\"citizenRef\":\"b\"}]\n[]",
                "{\"citizenRef\":\"a\"}\n{\"citizenRef\":\"b\"}"
            })
    void takesQuestionsHoweverTheyAreLaidOut(String questions) throws IOException {
        Files.writeString(people, questions);

        assertThat(run().exit()).isZero();
        assertThat(answers())
                .extracting(line -> line.at("/citizenRef").asString())
                .containsExactly("a", "b");
    }

    @Test
    void answersTheOthersWhenOneThatIsLaidOutIsWrong() throws IOException {
        Files.writeString(people, "[\n{\"citizenRef\": \"a { } b\"},\n{\n\"citizenRef\": \"b\"}]");

        assertThat(run().exit()).isEqualTo(1);
        assertThat(answers().get(0).at("/line").asInt()).isEqualTo(1);
        assertThat(answers().get(1).at("/citizenRef").asString()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"citizenRef":"a"}, 5, "x", {"citizenRef":"b"}] | a??b
            [{"citizenRef":"a"}, "a { in\\" a string", {"citizenRef":"b"}] | a?b
            [{"citizenRef":"a"}, [], [{"citizenRef":"c"}], {"citizenRef":"b"}] | a??b
            [{"citizenRef":"a"} and more {"citizenRef":"b"}] | a?b
            [{"citizenRef":"a"}, null] | a?
            [{"citizenRef":"a"}, {"citizenRef":"b"}]] | ab?
            [{"citizenRef":"a"}, {"citizenRef":"b"}, | ab?
            {~"citizenRef":"a"~} garbage {~"citizenRef":"b"~} | a?b
            {~"citizenRef":"a"~}~garbage~{~"citizenRef":"b"~} | a?b
            {~"citizenRef":"a"~}~"x"~{~"citizenRef":"b"~}~5 | a?b?
            """)
    void losesNothingThatStandsBetweenQuestions(String questions, String answered) throws IOException {
        Files.writeString(people, questions.replace('~', '\n'));

        assertThat(run().exit()).isEqualTo(1);
        assertThat(answers())
                .extracting(line -> line.at("/citizenRef").asString("?"))
                .containsExactly(answered.split(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"citizenRef\":\"x\",", "{\"citizenRef\":\"x", "  {", "{\"citizen\": {\"age\": 30"})
    void refusesAFirstLineThatIsCutOffAndAnswersTheOthers(String cut) throws IOException {
        Files.writeString(people, cut + "\n{\"citizenRef\":\"a\"}\n{\"citizenRef\":\"b\"}\n");

        assertThat(run().exit()).isEqualTo(1);
        assertThat(answers())
                .extracting(line -> line.at("/citizenRef").asString("?"))
                .containsExactly("?", "a", "b");
    }

    @Test
    void readsWhatIsPipedInAndWritesItOn() throws IOException {
        InputStream before = System.in;
        System.setIn(Files.newInputStream(people));
        try {
            Captured piped = Captured.run("recommend", "-", "--out", "-", "--rules", RULES);
            assertThat(piped.exit()).as(piped.err()).isZero();
            assertThat(piped.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
            assertThat(piped.err()).startsWith("Linjer: 2.");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readsAPipe() throws Exception {
        Path pipe = folder.resolve("in");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Process> written = CompletableFuture.supplyAsync(() -> cat(people, pipe));

        Captured piped = Captured.run("recommend", pipe.toString(), "--out", answers.toString(), "--rules", RULES);

        assertThat(piped.exit()).as(piped.err()).isZero();
        assertThat(answers()).hasSize(2);
        assertThat(written.get(20, TimeUnit.SECONDS).waitFor()).isZero();
    }

    @Test
    void leavesNoOldAnswersBesideARunThatFailed() throws IOException {
        for (String[] failing : new String[][] {
            {people.toString(), "--rules", "src/test/resources/broken/missing-then"},
            {folder.resolve("nobody.ndjson").toString(), "--rules", RULES}
        }) {
            Files.writeString(answers, "old");
            Captured failed =
                    Captured.run("recommend", failing[0], "--out", answers.toString(), failing[1], failing[2]);
            assertThat(failed.exit()).isEqualTo(2);
            assertThat(answers).doesNotExist();
        }
    }

    private static Process cat(Path from, Path to) {
        try {
            return new ProcessBuilder("cat", from.toString())
                    .redirectOutput(to.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesIntoAPipeAndLeavesItThere() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<List<String>> read = CompletableFuture.supplyAsync(() -> lines(pipe));

        assertThat(Captured.run("recommend", people.toString(), "--out", pipe.toString(), "--rules", RULES)
                        .exit())
                .isZero();

        assertThat(read.get(20, TimeUnit.SECONDS)).hasSize(2);
        assertThat(pipe).exists();
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    /** As a shell gives it: a link to what has no name. */
    @Test
    void writesToAnotherProcess() throws Exception {
        Process count = new ProcessBuilder("wc", "-l").start();
        String pipe = "/proc/" + count.pid() + "/fd/0";

        Captured danish = Captured.run("recommend", people.toString(), "--out", pipe, "--rules", RULES);
        count.getOutputStream().close();

        assertThat(danish.exit()).as(danish.err()).isZero();
        assertThat(new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("2");
    }

    @Test
    void writesTheFileThatALinkLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createFile(answers));

        assertThat(Captured.run("recommend", people.toString(), "--out", link.toString(), "--rules", RULES)
                        .exit())
                .isZero();

        assertThat(link).isSymbolicLink();
        assertThat(answers()).hasSize(2);
    }

    @Test
    void neverReplacesAFolder() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));

        Captured english = Captured.run("recommend", people.toString(), "--out", place.toString(), "--lang", "en");

        assertThat(english.exit()).isEqualTo(2);
        assertThat(english.err()).contains("The file " + place + " cannot be written.");
        assertThat(place).isDirectory();
    }

    @Test
    void saysWhatCannotBeReadOrWritten() {
        String missing = folder.resolve("missing/file").toString();

        Captured noFile = Captured.run("recommend", missing, "--out", answers.toString(), "--lang", "en");
        assertThat(noFile.exit()).isEqualTo(2);
        assertThat(noFile.err()).contains("The file " + missing + " cannot be read.");

        Captured noPlace = Captured.run("recommend", people.toString(), "--out", missing);
        assertThat(noPlace.exit()).isEqualTo(2);
        assertThat(noPlace.err()).contains("Filen " + missing + " kan ikke skrives.");

        Captured noRules = run("--rules", missing);
        assertThat(noRules.exit()).isEqualTo(2);
        assertThat(answers).doesNotExist();
    }

    private Captured run(String... more) {
        String[] usual = {"recommend", people.toString(), "--out", answers.toString(), "--rules", RULES};
        boolean other = more.length > 0 && more[0].equals("--rules");
        return Captured.run(Stream.concat(Stream.of(usual).limit(other ? 4 : 6), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> answers() throws IOException {
        return Files.readAllLines(answers).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
