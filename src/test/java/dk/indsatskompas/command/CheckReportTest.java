package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a check tells policy staff of a folder that has no problem. */
class CheckReportTest {

    private static final Path BASE = Path.of("src/test/resources/broken/_base");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/check");
    private static final String BROKEN = "src/test/resources/broken/missing-then";
    private static final String RULES = "laesehold_2020/rules.dslr";
    private static final String SCENARIOS = "laesehold_2020/scenarios.yaml";
    private static final String DELETED = """
              - name: "en 22-årig, der er i job"
                citizen: {age: 22, qualifyingEducation: false, inEducation: false, inEmployment: true, readiness: UDDANNELSESPARAT}
                silent: ["Mentor til udsatte unge uden uddannelse og job"]
            """;

    private final Path folder;

    CheckReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsInDanishWhatTheExamplesLeaveUntriedAndWhatTheRulesCannotSay() throws IOException {
        copyTheBase();
        assertThat(check().out().replace(fingerprint(), "sha256:…")).isEqualTo(golden("base-da.txt"));
    }

    @Test
    void tellsItInEnglish() throws IOException {
        copyTheBase();
        assertThat(check("--lang", "en").out().replace(fingerprint(), "sha256:…"))
                .isEqualTo(golden("base-en.txt"));
    }

    @Test
    void namesTheChangesThatADeletedScenarioNoticedAndWhatWouldNoticeThemAgain() throws IOException {
        EditedRules.shipped().replace("mentor_2012/scenarios.yaml", DELETED, "").writeTo(folder);
        String said = check().out();
        assertThat(said)
                .contains(
                        "mentor_2012/rules.dslr:15:9  Reglen »Mentor til udsatte unge uden uddannelse og job«: intet eksempel opdager det, hvis »er ikke i job« udelades.")
                .contains("Det vil dette eksempel i mentor_2012/scenarios.yaml opdage:");
        String pasteable = said.lines()
                .dropWhile(line -> !line.startsWith("Det vil dette eksempel i mentor_2012/scenarios.yaml"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .collect(Collectors.joining("\n", "", "\n"));
        append("mentor_2012/scenarios.yaml", pasteable);
        Captured strict = check("--strict");
        assertThat(strict.exit()).isZero();
        assertThat(strict.out()).contains("små ændringer af reglerne opdages alle.");
    }

    @Test
    void givesTheSameInFullAsJson() throws IOException {
        EditedRules.shipped().replace("mentor_2012/scenarios.yaml", DELETED, "").writeTo(folder);
        JsonNode json = check("--format", "json").json();
        assertThat(json.path("fingerprint").asString()).isEqualTo(fingerprint());
        assertThat(json.path("coverage").path("counts"))
                .hasSize(9)
                .allSatisfy(count -> assertThat(count.path("touched").asInt())
                        .isLessThanOrEqualTo(count.path("of").asInt()));
        JsonNode survivor = json.path("mutation").path("survivors").get(0);
        assertThat(survivor.path("file").asString()).isEqualTo("mentor_2012/rules.dslr");
        assertThat(survivor.path("line").asInt()).isEqualTo(15);
        assertThat(survivor.path("change").path("en").asString()).isEqualTo("“is not in a job” is left out");
        assertThat(survivor.path("suggestion").path("yaml").asString()).contains("inEmployment: true");
        assertThat(json.path("analysis").path("observations")).isEmpty();
        assertThat(json.path("analysis").path("silence").path("groups").get(0).path("example"))
                .isNotEmpty();
    }

    @Test
    void endsACleanRunInAFewLinesAndDescribesWhoGetsNothingOnlyWhenAsked() {
        Captured clean = Captured.run("check", "rules");
        assertThat(clean.exit()).isZero();
        assertThat(clean.out().lines().count()).isLessThan(20);
        assertThat(clean.out())
                .contains("Nogle borgere kan ingen regel anbefale noget. --explain viser hvem.")
                .doesNotContain("for eksempel {");
        assertThat(Captured.run("check", "rules", "--explain").out())
                .contains("Disse borgere kan ingen regel anbefale noget, uanset hvad der ellers oplyses:")
                .contains("for eksempel {");
    }

    @Test
    void showsRemarksBeforeTheCounts() throws IOException {
        copyTheBase();
        withTheAdviserForTheSameYoungPeople();
        replace("catalogue.yaml", "kind: INTERVENTION", "kind: PRACTICE");
        String out = check().out();
        assertThat(out.indexOf("kan aldrig stå først")).isPositive().isLessThan(out.indexOf("Dækning ("));
        assertThat(out.indexOf("Prøve af eksemplerne")).isPositive().isLessThan(out.indexOf("Dækning ("));
    }

    @Test
    void exitsWithOneForRemarksOnlyWhenItIsToBeStrict() throws IOException {
        copyTheBase();
        assertThat(check().exit()).isZero();
        assertThat(check("--strict").exit()).isOne();
    }

    @Test
    void saysWhoseProblemsItFoundWhereTheFolderItIsComparedWithIsBroken() throws IOException {
        copyTheBase();
        Captured danish = check("--against", BROKEN);
        assertThat(danish.exit()).isOne();
        assertThat(danish.out().replace(fingerprint(), "sha256:…"))
                .startsWith(
                        "Regelmappen er i orden. sha256:…\n\nMappen, der sammenlignes med (--against), har fejl, så det")
                .contains("følger med:\nCHANGELOG.md  RB001", "\nlaesehold_2020/rules.dslr:12:5  RB011")
                .endsWith(golden("base-da.txt").substring("Regelmappen er i orden. sha256:…\n".length()));
        assertThat(check("--against", BROKEN, "--lang", "en").out())
                .contains("The folder it is compared with (--against) has problems, so whether");

        JsonNode json = check("--against", BROKEN, "--format", "json").json();
        assertThat(json.path("problems")).isEmpty();
        assertThat(json.path("problemsOfTheOther")).isNotEmpty();
        assertThat(json.path("analysis").has("observations")).isTrue();
    }

    @Test
    void showsARuleThatAddsNothing() throws IOException {
        copyTheBase();
        append(RULES, """

                rule "Læsehold til helt unge uden job"
                    @basedOn("READ-E1-JOB")
                when
                    Borgeren
                      - er under 25 år
                      - er ikke i job
                then
                    Anbefal "mentor"
                end
                """);
        append(SCENARIOS, """
                  - name: "en 24-årig uden job"
                    citizen: {age: 24, inEmployment: false}
                    fires: ["Læsehold til helt unge uden job"]
                  - name: "en 25-årig uden job"
                    citizen: {age: 25, inEmployment: false}
                    silent: ["Læsehold til helt unge uden job"]
                """);
        makeTheTablesAnew();
        assertThat(check().out().lines())
                .contains(
                        "laesehold_2020/rules.dslr:34:1  Reglen »Læsehold til helt unge uden job« tilføjer intet: hver gang den gælder, gælder »laesehold_2020/Læsehold til unge uden job« også, med samme konklusion og mindst de samme fund. Slet reglen, eller gør dens betingelser bredere.",
                        "    for eksempel {citizen: {age: 24, inEmployment: false}}");
    }

    @Test
    void showsWhatIsNeverFirstAndOnlyThat() throws IOException {
        copyTheBase();
        withTheAdviserForTheSameYoungPeople();
        String neverFirst =
                "»stable-contact-person« kan aldrig stå først: hver gang den bliver anbefalet, bliver noget andet anbefalet før den.";
        assertThat(check().out())
                .as("who is in a reading group already has the adviser first")
                .doesNotContain(neverFirst);

        replace("catalogue.yaml", "kind: INTERVENTION", "kind: PRACTICE");
        assertThat(check().out())
                .contains(neverFirst)
                .doesNotContain("»mentor« kan aldrig")
                .contains(
                        "    for eksempel {citizen: {age: 29, inEmployment: false}, contact: {primaryContactPerson: false}}");
    }

    /** Whoever is recommended the adviser is recommended the reading group too. */
    private void withTheAdviserForTheSameYoungPeople() throws IOException {
        replace(
                RULES,
                "    Kontaktforløbet\n",
                "    Borgeren\n      - er under 30 år\n      - er ikke i job\n    Kontaktforløbet\n");
        replace(
                SCENARIOS,
                "    contact: {primaryContactPerson: false}",
                "    citizen: {age: 29, inEmployment: false}\n    contact: {primaryContactPerson: false}");
        append(SCENARIOS, """
                  - name: "en 30-årig uden job og fast vejleder"
                    citizen: {age: 30, inEmployment: false}
                    contact: {primaryContactPerson: false}
                    silent: ["Fast vejleder til den, der mangler en"]
                """);
    }

    private void makeTheTablesAnew() {
        assertThat(Captured.run("tables", folder.toString()).exit()).isZero();
    }

    private Captured check(String... options) {
        return Captured.run(Stream.concat(Stream.of("check", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private void copyTheBase() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(BASE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void append(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        assertThat(path).content().contains(before);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    private String fingerprint() {
        return Folder.of(folder).fingerprint();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name));
    }
}
