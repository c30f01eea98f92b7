package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Policy staff ask over HTTP what a rulebook would change. */
class ImpactOverHttpTest extends WebTest {

    private static final Folder LENIENT =
            EditedRules.shipped().withCaseloadOf30().folder();

    @Autowired
    private Decisions decisions;

    private long before;

    @BeforeEach
    void keep() {
        decisions.keep(LENIENT, "test");
        before = decisions.head().size();
    }

    @Test
    void countsWhoGainsAndLosesWithTheRuleThatIsTheCause() {
        JsonNode danish = ok(ask("?size=1000&seed=7&asOf=2026-11-22", DANISH));
        JsonNode english = ok(ask("?size=1000&seed=7&asOf=2026-11-22", ENGLISH));

        assertThat(danish.at("/before/fingerprint").asString())
                .isEqualTo(rulebook().fingerprint());
        assertThat(danish.at("/after/fingerprint").asString()).isEqualTo(LENIENT.fingerprint());
        assertThat(danish.at("/citizens/asked").asLong()).isEqualTo(1000);
        assertThat(danish.at("/population/seed").asLong()).isEqualTo(7);
        assertThat(danish.at("/population/caveat").asString()).startsWith("Borgerne er konstruerede");
        JsonNode lost = lost(english);
        assertThat(lost.at("/citizens").asLong()).isPositive();
        assertThat(lost.at("/causes"))
                .extracting(
                        cause -> cause.at("/cause/rule").asString(),
                        cause -> cause.at("/cause/before/0/text").asString())
                .containsExactlyInAnyOrder(
                        tuple(EditedRules.CASELOAD, "The IPS offer has more than 25 citizens per consultant"),
                        tuple(EditedRules.CASELOAD_IN_PLACE, "The IPS offer has at most 25 citizens per consultant"));
        assertThat(lost(danish).at("/text").asString()).isEqualTo("anbefales ikke længere");
        assertThat(lost.at("/examples/0/before/rules/0/conditions")).isNotEmpty();
    }

    /** From the day that is asked for. */
    @Test
    void tellsWhichRulesACodeTakesWithItWhenItEnds() {
        String code = "      - id: RESSOURCEFORLOEBSYDELSE\n";
        Folder ending = EditedRules.shipped()
                .replace("codelists.yaml", code, code + "        until: 2027-02-28\n")
                .folder();
        decisions.keep(ending, "test");
        String path = "/v1/rulebooks/" + ending.fingerprint() + "/impact?size=10&asOf=";

        JsonNode impact = ok(server().get(path + "2027-02-28", "Accept-Language", ENGLISH));
        HttpResponse<String> page = server().get(path + "2027-02-28", "Accept-Language", DANISH, "Accept", "text/html");

        assertThat(impact.at("/besides")
                        .valueStream()
                        .filter(one -> one.at("/kind").asString().equals("RULE_ENDS")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.at("/found").asString())
                            .endsWith("cannot fire after 2027-02-28, when the code RESSOURCEFORLOEBSYDELSE ends.");
                    assertThat(one.at("/file").asString()).endsWith("rules.dslr");
                });
        assertThat(page.body()).contains("Det skal man også vide om udkastet", "kan ikke gælde efter den 2027-02-28");
        assertThat(ok(server().get(path + "2027-03-01")).at("/besides").toString())
                .doesNotContain("RULE_ENDS");
    }

    @Test
    void aBrowserGetsAPageInItsLanguage() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> page = server().get(
                        "/v1/rulebooks/" + LENIENT.fingerprint() + "/impact?size=300",
                        "Accept",
                        browser,
                        "Accept-Language",
                        ENGLISH);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Language")).hasValue(ENGLISH);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.body()).contains("What another rulebook would change", LENIENT.fingerprint());
    }

    @Test
    void asksAboutThoseRecentlyAskedAboutAndShowsNoneOfThem() {
        ObjectNode profile = Server.example().put("citizenRef", "somebody-real");
        profile.withObject("/offers/ips").put("caseload", 28);
        assertThat(server().ask(profile).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = ask("?population=recorded&size=1", ENGLISH);

        JsonNode impact = ok(answer);
        assertThat(impact.at("/citizens/asked").asLong()).isEqualTo(1);
        assertThat(lost(impact).at("/citizens").asLong()).isEqualTo(1);
        assertThat(lost(impact).at("/examples")).isEmpty();
        assertThat(answer.body()).doesNotContain("somebody-real");
    }

    @Test
    void asksAboutCitizensThatAreSentAndTellsWhichLinesCannotBeAsked() {
        String lines =
                citizen("nearby", 28) + "\n" + citizen("far-away", 50) + "\r\n{\"citizenRef\": \"hidden-word\",\n";

        HttpResponse<String> answer = send(lines, ENGLISH);

        JsonNode impact = ok(answer);
        assertThat(impact.at("/population/origin").asString()).isEqualTo("SENT");
        assertThat(impact.at("/population/caveat").asString())
                .isEqualTo("The figures hold for the citizens sent and for no others.");
        assertThat(impact.at("/citizens/asked").asLong()).isEqualTo(2);
        assertThat(impact.at("/citizens/unanswerable").asLong()).isEqualTo(1);
        assertThat(impact.at("/unanswerable/0/number").asLong()).isEqualTo(3);
        assertThat(lost(impact).at("/citizens").asLong()).isEqualTo(1);
        assertThat(lost(impact).at("/examples/0/number").asLong()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("hidden-word");
        assertThat(decisions.head().size()).as("nothing is recorded").isEqualTo(before);
    }

    @Test
    void aBrowserGetsAPageAboutCitizensThatAreSent() {
        HttpResponse<String> page = server().send(
                        "POST",
                        "/v1/rulebooks/" + LENIENT.fingerprint() + "/impact",
                        BodyPublishers.ofString(citizen("nearby", 28)),
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        DANISH);

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Tallene gælder de medsendte borgere og ingen andre.");
    }

    @Test
    void saysHowManyCitizensCanBeSent() {
        for (String tooMany : List.of("{}\n".repeat(100_001), "x".repeat((32 << 20) + 1))) {
            JsonNode problem = Problems.problem(send(tooMany, DANISH), 413);

            assertThat(problem.at("/detail").asString())
                    .isEqualTo(
                            "Send højst 100.000 linjer og 32 MB. Kommandoen »impact« tager en fil af enhver størrelse.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?size=0, query:size",
        "?size=100001, query:size",
        "?size=many, query:size",
        "?seed=x, query:seed",
        "?population=everybody, query:population",
        "?asOf=soon, query:asOf"
    })
    void refusesWhatIsOutOfBounds(String query, String pointer) {
        JsonNode problem = Problems.problem(ask(query, ENGLISH), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void knowsNoImpactOfARulebookThatIsNotThere() {
        Problems.problem(server().get("/v1/rulebooks/sha256:" + "0".repeat(64) + "/impact"), 404);
    }

    @Test
    void worksOutOneAtATime() {
        List<HttpResponse<String>> answers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask("?size=3000&seed=" + n, ENGLISH)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        answers.stream().filter(answer -> answer.statusCode() == 503).forEach(answer -> {
            Problems.problem(answer, 503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        });
        assertThat(ask("?size=10", ENGLISH).statusCode()).isEqualTo(200);
    }

    @Test
    void isWhatTheExampleShows() throws IOException {
        JsonNode impact = ok(ask("?size=1000&asOf=2026-11-22", ENGLISH));

        shorten(impact);
        ((ObjectNode) impact.at("/before")).put("fingerprint", "sha256:" + "0".repeat(64));
        ((ObjectNode) impact.at("/after")).put("fingerprint", "sha256:" + "1".repeat(64));
        Golden.hold(Path.of("src/main/resources/openapi/impact.json"), impact);
    }

    @Test
    void ofCitizensThatAreSentIsWhatTheExampleShows() throws IOException {
        Path lines = Path.of("src/main/resources/openapi/impactOfGiven.request.ndjson");

        JsonNode impact = ok(send(Files.readString(lines), ENGLISH));

        shorten(impact);
        ((ObjectNode) impact.at("/before")).put("fingerprint", "sha256:" + "0".repeat(64));
        ((ObjectNode) impact.at("/after")).put("fingerprint", "sha256:" + "1".repeat(64));
        Golden.hold(Path.of("src/main/resources/openapi/impactOfGiven.json"), impact);
    }

    /** A list is shown by its first element. */
    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > 1) {
                list.remove(1);
            }
        }
        node.values().forEach(ImpactOverHttpTest::shorten);
    }

    private HttpResponse<String> ask(String query, String language) {
        return server().get("/v1/rulebooks/" + LENIENT.fingerprint() + "/impact" + query, "Accept-Language", language);
    }

    private HttpResponse<String> send(String lines, String language) {
        return server().send(
                        "POST",
                        "/v1/rulebooks/" + LENIENT.fingerprint() + "/impact",
                        BodyPublishers.ofString(lines),
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept-Language",
                        language);
    }

    private static String citizen(String reference, int caseload) {
        ObjectNode profile = Server.example().put("citizenRef", reference);
        profile.withObject("/offers/ips").put("caseload", caseload);
        return profile.toString();
    }

    private static JsonNode lost(JsonNode impact) {
        return impact.at("/recommendations")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals("ips-caseload-max-25"))
                .flatMap(one -> one.at("/kinds").valueStream())
                .filter(kind -> kind.at("/kind").asString().equals("LOST"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }
}
