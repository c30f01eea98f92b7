package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One citizen, written as people write it, and an answer to read. */
class AskCommandTest {

    private static final String YAML = """
            # Opdigtet
            asOf: 2026-11-22
            citizen:
              age: 24
              wants: [EMPLOYMENT]
              severeMentalIllness: true
            offers:
              ips: {available: true, caseload: 31}
            """;

    private final Path folder;

    AskCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsARankedAnswerWithItsReasons() throws IOException {
        Captured danish = ask(YAML);
        assertThat(danish.exit()).as(danish.err()).isZero();
        assertThat(danish.out())
                .startsWith("Svar pr. 2026-11-22 efter regelbog ")
                .contains("1. IPS – individuelt planlagt job med støtte – "
                        + "Uvist, om borgeren er i den undersøgte gruppe. Evidens: Stærk, her Moderat.")
                .contains("   Obs: Tilbuddet er ikke, som det blev afprøvet, for dette er ikke opfyldt: »")
                .contains(
                        "   Her: Mindst én leveringsbetingelse er ikke opfyldt, så tilbuddet er ikke, som det blev afprøvet.")
                .contains("   Fordi: Borgeren har en alvorlig sindslidelse; Borgeren ønsker job eller uddannelse.")
                .contains("Kan ikke afgøres endnu:")
                .contains("Forbehold:");
        assertThat(ask(YAML, "--lang", "en").out())
                .startsWith("Answer for 2026-11-22")
                .contains("   Because: ");
    }

    @Test
    void callsWhatIsMissingByItsNameAndMarksWhatIsFromOutsideTheNote() throws IOException {
        String words = ask("citizen: {age: 40, benefit: RESSOURCEFORLOEBSYDELSE}", "--lang", "en")
                .out()
                .replaceAll("\\s+", " ");

        assertThat(words)
                .contains("(not known: wishes; severe mental illness; the IPS offer follows the citizen's preferences)")
                .contains("(Also rests on a source outside STAR's note: Fredensborg Municipality, 2019.)")
                .contains(
                        "14 % more wage hours than the control group in relative terms. The note states the relative difference only")
                .contains("Reading: “vulnerable citizens” is read here as: ")
                .doesNotContainPattern("\\b(citizen|contact|offers)\\.[a-z]");
    }

    @Test
    void namesEverySourceFromOutsideTheNoteAndNoFieldOfTheRequest() throws IOException {
        String words = ask("{asOf: 2019-06-01, citizen: {severeMentalIllness: true, wants: [EMPLOYMENT]}}")
                .out()
                .replaceAll("\\s+", " ");

        assertThat(words)
                .contains(
                        "(Hviler også på kilder uden for STAR's notat: Christensen et al., 2019; Region Hovedstadens Psykiatri.)")
                .contains("(Hviler også på en kilde uden for STAR's notat: Region Hovedstadens Psykiatri.)")
                .contains("Den dag, svaret gælder for, ligger før den ældste dato, som kodelisterne nævner")
                .doesNotContain("asOf");
    }

    /** A caution may be about something that is not recommended, and what its finding leaves open belongs to it. */
    @Test
    void tellsTheCautionOfWhatIsNotRecommendedWithWhatItLeavesOpen() throws IOException {
        assertThat(ask("citizen: {age: 19, wants: [UPPER_SECONDARY_EDUCATION]}", "--lang", "en")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(
                        "- Bridging course into education (brobygning). Caution: Three and a half to four years after the"
                                + " trial began, no effect was found on completing upper secondary or higher education. The note states no figures,")
                .contains("The result is about completing, not starting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"citizen\": {\"age\": 24, \"wants\": [\"EMPLOYMENT\"], \"severeMentalIllness\": true}}",
                "{\n\t\"citizenRef\": \"case-1\",\n\t\"citizen\": {\n\t\t\"age\": 24,\n\t\t\"wants\": [\"EMPLOYMENT\"],\n\t\t\"severeMentalIllness\": true\n\t}\n}\n",
                "citizen: {age: 24, wants: [EMPLOYMENT], severeMentalIllness: true}\n"
            })
    void readsYamlAndJsonHoweverItIsLaidOut(String citizen) throws IOException {
        Captured asked = ask(citizen, "--json");
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.json().at("/recommendations/0/id").asString()).isEqualTo("ips");
        assertThat(asked.json().has("decisionId")).isFalse();
    }

    @Test
    void readsWhatIsPipedIn() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(YAML.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Captured.run("ask", "rules", "-").out()).contains("1. IPS");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void asksForAnotherDay() throws IOException {
        assertThat(ask(YAML, "--as-of", "2026-01-02", "--json")
                        .json()
                        .at("/asOf")
                        .asString())
                .isEqualTo("2026-01-02");
    }

    @Test
    void saysWhatADateIs() throws IOException {
        assertThat(ask(YAML, "--as-of", "22/11-2026").err())
                .contains("»22/11-2026« er ingen dato som 2026-11-22 / “22/11-2026” is no date such as 2026-11-22");
    }

    @Test
    void tellsEveryFaultWithItsLine() throws IOException {
        Captured asked = ask(YAML.replace("age: 24", "agee: 240").replace("EMPLOYMENT", "JOB"));
        assertThat(asked.exit()).isOne();
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err().lines())
                .containsExactly(
                        file() + ":4:3  citizen.agee: Feltet findes ikke her. Mente du »age«?",
                        file() + ":4:3  citizen.agee: Tallet er uden for det mulige. Angiv et helt tal fra 15 til 100.",
                        file()
                                + ":5:11  citizen.wants.0: Koden findes ikke i kodelisten »wants«. Brug en af: EMPLOYMENT, WAGE_HOURS, EDUCATION, VOCATIONAL_EDUCATION, UPPER_SECONDARY_EDUCATION, HIGHER_EDUCATION.");
        assertThat(ask("age: [").exit()).isOne();
        assertThat(ask("").exit()).isOne();
        assertThat(ask("just words").exit()).isOne();
    }

    @Test
    void writesTheReportAsAPageAndToPrint() throws IOException {
        Path page = folder.resolve("svar.html");
        Path print = folder.resolve("svar.pdf");
        Captured asked = ask(YAML, "--html", page.toString(), "--pdf", print.toString());
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.out()).isEmpty();
        assertThat(Files.readString(page)).contains("Ikke registreret").contains("IPS");
        assertThat(Files.readAllBytes(print)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void triesADraftWhoseExamplesAreNotRightYetAndSaysSo() throws IOException {
        Path draft = EditedRules.shipped()
                .replace("inklusion_2011/rules.dslr", "over 25 borgere", "over 20 borgere")
                .writeTo(folder.resolve("rules"));
        Path citizen = Files.writeString(folder.resolve("c.yaml"), YAML.replace("31", "23"));
        Captured refused = Captured.run("ask", draft.toString(), citizen.toString());
        assertThat(refused.exit()).isOne();
        assertThat(refused.err()).contains("inklusion_2011/scenarios.yaml:");

        Captured tried = Captured.run("ask", draft.toString(), citizen.toString(), "--draft");
        assertThat(tried.exit()).as(tried.err()).isZero();
        assertThat(tried.err()).startsWith("Det er et udkast: ");
        assertThat(tried.out()).contains("Højst 25 borgere pr. IPS-konsulent");
    }

    private Path file() {
        return folder.resolve("citizen.yaml");
    }

    private Captured ask(String citizen, String... options) throws IOException {
        Files.writeString(file(), citizen);
        return Captured.run(Stream.concat(Stream.of("ask", "rules", file().toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
