package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImpactCommandTest {

    private final Path folder;
    private final Path draft;
    private final String nowhere;

    ImpactCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.draft = EditedRules.shipped().withCaseloadOf30().writeTo(folder.resolve("draft"));
        this.nowhere = folder.resolve("nowhere").toString();
    }

    @Test
    void showsWhoGainsAndLosesAndWhy() {
        Captured danish = run("--synthetic", "500", "--data", nowhere);
        Captured english = run("--synthetic", "500", "--data", nowhere, "--lang", "en");

        assertThat(danish.exit()).as(danish.err()).isZero();
        assertThat(danish.out())
                .startsWith("I kraft: ")
                .contains("(programmets egen)", "  ~ " + EditedRules.CASELOAD)
                .contains("Andelene siger derfor intet om, hvor mange virkelige borgere")
                .contains("Spurgt om: 500. Ændret for: ")
                .contains("»IPS-tilbuddet har over 25 borgere til hver konsulent« er erstattet af")
                .contains("inklusion_2011/rules.dslr:");
        assertThat(english.out())
                .contains("(the program's own)", "Asked about: 500.", "is no longer recommended: ")
                .contains("was replaced by “The IPS offer has more than 30 citizens per consultant”");
    }

    @Test
    void givesAsJsonWhatItShowsAndTheSameAgain() {
        Captured one = run("--synthetic", "300", "--seed", "5", "--format", "json", "--data", nowhere);
        Captured again = run("--synthetic", "300", "--seed", "5", "--format", "json", "--data", nowhere);

        JsonNode impact = one.json();
        assertThat(impact.at("/citizens/asked").asInt()).isEqualTo(300);
        assertThat(impact.at("/population/seed").asInt()).isEqualTo(5);
        assertThat(impact.at("/rulebooks/rules")).hasSize(3);
        assertThat(again.out()).isEqualTo(one.out());
    }

    @Test
    void findsNothingAgainstTheSameFolder() {
        Captured same = run("--synthetic", "100", "--against", draft.toString(), "--lang", "en");

        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(same.out()).contains("from the folder ", "Changed for: 0.").doesNotContain("Recommendation ");
    }

    @Test
    void asksAboutTheCitizensInAFile() throws IOException {
        Path people = folder.resolve("people.ndjson");
        Files.writeString(people, """
                {"citizenRef": "a", "citizen": {"severeMentalIllness": true, "wants": ["EMPLOYMENT"]}, "offers": {"ips": {"caseload": 28}}}
                nonsense
                """);

        Captured english = run("--population", people.toString(), "--lang", "en", "--data", nowhere);

        assertThat(english.exit()).as(english.err()).isZero();
        assertThat(english.out())
                .contains("The citizens in people.ndjson.", "Asked about: 1. Changed for: 1.", "Losing one: 1.")
                .contains("Cannot be answered by both: 1.", "  no. 2: ")
                .doesNotContain("nonsense");
    }

    @Test
    void asksAboutTheLatestRecordedQuestionsAgainstARulebookOfTheLog() throws IOException {
        Path people = folder.resolve("people.ndjson");
        String line =
                "{\"citizenRef\": \"%s\", \"citizen\": {\"severeMentalIllness\": true, \"wants\": [\"EMPLOYMENT\"]}, "
                        + "\"offers\": {\"ips\": {\"caseload\": 28}}}\n";
        Files.writeString(people, line.formatted(1) + line.formatted(2) + line.formatted(3));
        String data = folder.resolve("data").toString();
        Captured recorded =
                Captured.run("recommend", people.toString(), "--out", nowhere, "--rules", "rules", "--data", data);
        assertThat(recorded.exit()).as(recorded.err()).isZero();

        Captured newest = run("--last", "2", "--data", data, "--lang", "en");
        Captured named = run(
                "--last",
                "9",
                "--data",
                data,
                "--lang",
                "en",
                "--against",
                ShippedRules.rulebook().fingerprint());

        assertThat(newest.out()).as(newest.err()).contains("(the newest in the log)", "Losing one: 2.");
        assertThat(named.out()).as(named.err()).contains("(from the log)", "Losing one: 3.");
    }

    @Test
    void showsTheProblemsOfABrokenFolderAsCheckDoesAndExitsWithOne() throws IOException {
        Path rules = draft.resolve("inklusion_2011/rules.dslr");
        Files.writeString(
                rules, Files.readString(rules).replace("har en alvorlig sindslidelse", "har en alvorlig sindslidlse"));

        Captured text = run("--data", nowhere);
        Captured json = run("--data", nowhere, "--format", "json");

        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out()).contains("RB014", "Mente du »har en alvorlig sindslidelse«?");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.json().at("/0/code").asString()).startsWith("RB");
    }

    @Test
    void exitsWithTwoWhenSomethingCannotBeRead() {
        assertThat(Stream.of(
                        run("--last", "5", "--data", nowhere),
                        run("--against", "sha256:" + "0".repeat(64), "--data", nowhere),
                        run("--against", nowhere),
                        run("--population", nowhere),
                        run("--last", "0"),
                        run("--last", "5", "--synthetic", "5")))
                .allSatisfy(captured -> {
                    assertThat(captured.exit()).as(captured.out()).isEqualTo(2);
                    assertThat(captured.err()).isNotBlank();
                    assertThat(captured.out()).isEmpty();
                });
    }

    private Captured run(String... options) {
        return Captured.run(Stream.concat(Stream.of("impact", draft.toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
