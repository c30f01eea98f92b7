package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The service with a rules folder about something else altogether: young people's workshops in a country made up for it. */
@TestPropertySource(properties = "indsatskompas.rules=" + AnotherCountryTest.RULES)
@Invariant("All knowledge of the field is in the rules folder: with another country's, nothing of this one is left")
class AnotherCountryTest extends WebTest {

    static final String RULES = "src/test/elsewhere";

    private static final Folder FOLDER = Folder.of(Path.of(RULES));

    /** What only the shipped folder knows. Its language is not its own. */
    /** What every rulebook refuses in a reference; the contract lists the codes of all faults. */
    private static final String FAULT_OF_THE_PROGRAM = "cpr-number";

    private static final Pattern OURS = Pattern.compile(
            "Danmark|Denmark|dansk tid|Danish time|\\bSTAR\\b|\\bnotat|\\bthe note\\b|\\bIPS|jobcent|job cent|kommun|municip"
                    + "|\\bCPR|mentor|brobyg|kontanth|cash benefit|JobFirst|ledighed|unemploy",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final byte[] ASKED = """
            {"citizenRef": "y-1", "young": {"yearsOld": 19, "leftSchool": true, "hopes": ["TRADE"]},
             "offers": {"workshop": {"open": true, "benches": 14}}}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void theFolderIsInOrder() {
        assertThat(RulesFolder.check(FOLDER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredAndReported(Language language) {
        HttpResponse<String> answer = server().ask(ASKED, "Accept-Language", language.code());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode workshop = Server.json(answer).at("/recommendations/0");
        assertThat(workshop.at("/id").asString()).isEqualTo("workshop");
        assertThat(workshop.at("/evidence/strength").asString()).isEqualTo("SOLID");
        assertThat(workshop.at("/expectedEffects/0/source/document").asString()).isEqualTo("youth-review");
        assertThat(workshop.at("/evidence/applied/strength").asString()).isEqualTo("FAINT");
        assertThat(workshop.at("/deliveryConditions/0/status").asString()).isEqualTo("NOT_MET");
        assertThat(Server.json(answer).at("/recommendations/1/id").asString()).isEqualTo("room-at-the-bench");
        assertThat(answer.body()).contains("READ-YOUTH");
        saysNothingOfOurs(answer.body());
        String decision =
                "/v1/decisions/" + Server.json(answer).at("/decisionId").asString();
        saysNothingOfOurs(page(decision + "/report", language));
        saysNothingOfOurs(server().post(decision + "/replay", "Accept-Language", language.code())
                .body());
    }

    /** Some of its lists have one code only. */
    @Test
    void isAskedWithEachCodeOnce() {
        JsonNode asked = Server.json(server().ask("{\"citizenRef\": \"new-1\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(asked.at("/missingInformation")).isNotEmpty();
        assertThat(asked.at("/missingInformation")
                        .valueStream()
                        .flatMap(missing -> missing.at("/answers").valueStream()))
                .allSatisfy(answer -> assertThat(answer.at("/codes")).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource
    void isToldOfInTheGuideAndTheContract(Language language) {
        saysNothingOfOurs(page("/v1/rulebooks/in-force/guide", language));
        for (String page :
                List.of("/evidence", "/evidence/WS-E1", "/rules", "/rules/guide", "/rules/history", "/developers")) {
            saysNothingOfOurs(page(page, language));
        }
        for (String address : List.of("/v3/api-docs", "/v1/vocabulary", "/v1/findings", "/v1/rules")) {
            HttpResponse<String> said = server().get(address, "Accept-Language", language.code());
            assertThat(said.statusCode()).as(address).isEqualTo(200);
            saysNothingOfOurs(said.body().replace(FAULT_OF_THE_PROGRAM, ""));
        }
        assertThat(server().get("/v3/api-docs").body()).contains("yearsOld", "\"TRADE\"", "\"SOLID\"");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidInItsOwnWords(Language language) {
        byte[] wrong = "{\"citizenRef\": \"y-2\", \"young\": {\"yearsOld\": 99, \"hopes\": [\"TRAD\"]}}"
                .getBytes(StandardCharsets.UTF_8);
        saysNothingOfOurs(Problems.problem(server().ask(wrong, "Accept-Language", language.code()), 400)
                .toString());

        Map<String, byte[]> files = new HashMap<>(FOLDER.files());
        files.replaceAll((path, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("is under", "is undr")
                .replace("WS-E1", "WS-E9")
                .replace("better: YES", "better: YE")
                .replace("leftSchool: true", "leftSchol: true")
                .getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = RulesFolder.check(Folder.of(files));
        assertThat(problems).hasSizeGreaterThan(4);
        problems.forEach(problem -> saysNothingOfOurs(problem.in(language)));
    }

    private String page(String address, Language language) {
        HttpResponse<String> page = server().get(address, "Accept", "text/html", "Accept-Language", language.code());
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(page.body()).text();
    }

    private static void saysNothingOfOurs(String text) {
        assertThat(OURS.matcher(text)
                        .results()
                        .map(found -> text.substring(
                                Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 60))))
                .isEmpty();
    }
}
