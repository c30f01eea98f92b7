package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final Path BASE = Path.of("src/test/resources/broken/_base");
    private static final String CATALOGUE = "catalogue.yaml";

    private final Path folder;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void capture() throws IOException {
        System.setOut(Captured.ofThisThread(written, out));
        System.setErr(Captured.ofThisThread(written, err));
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(BASE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterEach
    void release() {
        System.setOut(out);
        System.setErr(err);
        Captured.release();
    }

    @Test
    void exitsWithNoughtAndSaysTheFingerprintWhenNothingIsWrong() {
        assertThat(run("check", folder.toString())).hasValue(0);
        assertThat(written().lines()).startsWith("Regelmappen er i orden. " + fingerprint(), "");
    }

    @Test
    void saysItInEnglish() {
        assertThat(run("check", folder.toString(), "--lang", "en")).hasValue(0);
        assertThat(written().lines()).startsWith("The rules folder is in order. " + fingerprint(), "");
    }

    @Test
    void exitsWithOneAndListsEveryProblemWhenSomethingIsWrong() throws IOException {
        breakTwice();
        assertThat(run("check", folder.toString())).hasValue(1);
        List<Problem> problems = RulesFolder.check(Folder.of(folder));
        assertThat(problems).hasSize(2);
        assertThat(written().lines())
                .containsExactly(
                        problems.get(0).in(Language.DA), problems.get(1).in(Language.DA), "2 fejl.");
    }

    @Test
    void listsEveryProblemInEnglish() throws IOException {
        breakTwice();
        assertThat(run("check", folder.toString(), "--lang", "en")).hasValue(1);
        List<Problem> problems = RulesFolder.check(Folder.of(folder));
        assertThat(written().lines())
                .containsExactly(
                        problems.get(0).in(Language.EN), problems.get(1).in(Language.EN), "2 problem(s).");
    }

    @Test
    void writesTheSameProblemsAsJson() throws IOException {
        breakTwice();
        assertThat(run("check", folder.toString(), "--format", "json")).hasValue(1);
        JsonNode json = JsonMapper.shared().readTree(written()).path("problems");
        assertThat(StreamSupport.stream(json.spliterator(), false).map(CommandLineTest::line))
                .containsExactlyElementsOf(RulesFolder.check(Folder.of(folder)).stream()
                        .map(problem -> problem.in(Language.DA))
                        .toList());
    }

    @Test
    void writesNoProblemAsJsonWhenNothingIsWrong() {
        assertThat(run("check", folder.toString(), "--format", "json")).hasValue(0);
        assertThat(JsonMapper.shared().readTree(written()).path("problems")).isEmpty();
    }

    @Test
    void exitsWithTwoWhenItIsCalledWrongly() {
        assertThat(run("check", folder.resolve("none").toString())).hasValue(2);
        assertThat(written()).contains("Mappen findes ikke / There is no such folder");
        assertThat(run("check", folder.toString(), "--format", "xml")).hasValue(2);
    }

    @Test
    void leavesTheServiceToStartWhenNoCommandIsNamed() {
        assertThat(run()).isEmpty();
        assertThat(run("--server.port=8081")).isEmpty();
    }

    @Test
    void makesTheTablesAnew() throws IOException {
        Path readme = folder.resolve("README.md");
        String current = Files.readString(readme);
        Files.writeString(readme, current.replaceFirst("(?m)^\\| `citizen.age`.*\n", ""));
        assertThat(run("check", folder.toString())).hasValue(1);
        assertThat(run("tables", folder.toString())).hasValue(0);
        assertThat(readme).hasContent(current);
    }

    @Test
    void keepsTheLineEndsOfTheTables() throws IOException {
        Path readme = folder.resolve("README.md");
        String windows = Files.readString(readme).replace("\n", "\r\n");
        Files.writeString(readme, windows.replaceFirst("(?m)^\\| `READ-E1-JOB`.*\r\n", ""));

        assertThat(run("tables", folder.toString())).hasValue(0);

        assertThat(Files.readString(readme)).isEqualTo(windows);
    }

    @Test
    void leavesTheTablesAloneWhenTheFolderHasProblems() throws IOException {
        breakTwice();
        Path readme = folder.resolve("README.md");
        String current = Files.readString(readme);
        assertThat(run("tables", folder.toString())).hasValue(1);
        assertThat(readme).hasContent(current);
        assertThat(written()).contains(CATALOGUE + ":");
    }

    @Test
    void tellsInEnglishWhyItLeavesTheTablesAlone() throws IOException {
        breakTwice();
        assertThat(run("tables", folder.toString(), "--lang", "en")).hasValue(1);
        assertThat(written().lines())
                .containsExactlyElementsOf(RulesFolder.check(Folder.of(folder)).stream()
                        .map(problem -> problem.in(Language.EN))
                        .toList());
    }

    @Test
    void tellsWhomABrokenGuaranteeDoesNotHoldFor(@TempDir Path rules) {
        EditedRules.shipped().withIpsForThoseWhoDoNotWantIt().writeTo(rules);

        assertThat(run("check", rules.toString(), "--lang", "en")).hasValue(1);
        assertThat(written().lines().findFirst().orElseThrow())
                .startsWith("guarantees.dslr:")
                .contains(
                        "RB082  The guarantee “IPS er frivillig” (Guarantee that \"ips\" is never recommended) does not hold.")
                .contains("An example (wishes: none; severe mental illness: yes):");
    }

    private void breakTwice() throws IOException {
        replace(CATALOGUE, "[READ-M1-BOOKS]", "[READ-M1-BOKS]");
        replace("ranking.yaml", "goalFit", "goalfit");
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    private static OptionalInt run(String... args) {
        return CommandLineInterface.run(args);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private String fingerprint() {
        return Folder.of(folder).fingerprint();
    }

    private static String line(JsonNode problem) {
        String place = problem.path("line").asInt() == 0
                ? problem.path("file").asString()
                : problem.path("file").asString() + ":" + problem.path("line").asInt() + ":"
                        + problem.path("column").asInt();
        return place + "  " + problem.path("code").asString() + "  "
                + problem.path("found").path("da").asString() + " "
                + problem.path("cure").path("da").asString();
    }
}
