package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A name is the same name however its letters are put together, and a day is one that there is an answer for. */
class NamesAndDaysTest extends WebTest {

    @Test
    void isOneDecisionOrRulebookInUpperAndLowerCase() {
        JsonNode answer = Server.json(server().ask(Server.example()));
        String decision = answer.at("/decisionId").asString();
        String rulebook = rulebook().fingerprint();
        String upper = "sha256:" + rulebook.substring("sha256:".length()).toUpperCase(Locale.ROOT);

        assertThat(server().get("/v1/decisions/" + decision.toUpperCase(Locale.ROOT))
                        .body())
                .isEqualTo(server().get("/v1/decisions/" + decision).body());
        assertThat(server().get("/v1/rulebooks/" + upper).body())
                .isEqualTo(server().get("/v1/rulebooks/" + rulebook).body());
        assertThat(server().get("/v1/decisions?limit=1&rulebook=" + upper).statusCode())
                .isEqualTo(200);
        assertThat(server().ask(Server.example(), "Rulebook", upper).statusCode())
                .isEqualTo(200);
    }

    /** An opaque reference has the form that its sender gave it. */
    @Test
    void isAnotherCitizenInUpperCase() {
        String lower = "0b8d6c1e-77aa-4b53-9f0e-1c2d3e4f5a6b";
        server().ask(Server.example().put("citizenRef", lower));

        HttpResponse<String> upper =
                server().send("DELETE", "/v1/citizens/" + lower.toUpperCase(Locale.ROOT), BodyPublishers.noBody());

        Problems.problem(upper, 404);
        assertThat(server().send("DELETE", "/v1/citizens/" + lower, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isOneRuleOrFileInComposedAndDecomposedLetters() {
        String rule = rulebook().contents().rules().stream()
                .map(one -> one.id())
                .filter(id -> !decomposed(id).equals(id))
                .findFirst()
                .orElseThrow();

        for (String spelled : new String[] {rule, decomposed(rule)}) {
            String query = URLEncoder.encode(spelled, StandardCharsets.UTF_8);
            assertThat(server().get("/v1/decisions?rule=" + query).statusCode()).isEqualTo(200);
        }
    }

    private static String decomposed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    @Test
    void isOneFieldInComposedAndDecomposedLetters() {
        String twice = "{\"citizenRef\": \"a\", \"\u00e5\": 1, \"a\u030a\": 2}";

        HttpResponse<String> answer = server().ask(twice.getBytes(StandardCharsets.UTF_8));

        assertThat(Problems.faults(Problems.problem(answer, 400))).contains(" duplicate-key");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 2020-01-01", "0001-01-01, 2020-01-01", "9999-12-31, five years ahead"})
    void isRemarkedOnWhenItLiesBeforeTheCodesOrFarAhead(String asOf, String remark) {
        JsonNode answer = Server.json(server().ask(Server.example().put("asOf", asOf), "Accept-Language", ENGLISH));

        assertThat(answer.at("/remarks/0/text").asString()).contains(remark);
        assertThat(Server.json(server().post(answer.at("/links/self").asString() + "/replay"))
                        .at("/identical")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void isNotRemarkedOnWithinFiveYears(int years) {
        String asOf = LocalDate.now(ZoneOffset.UTC).plusYears(years).toString();

        assertThat(server().ask(Server.example().put("asOf", asOf), "Accept-Language", ENGLISH)
                        .body())
                .doesNotContain("asOf)");
    }

    @Test
    void isOneForAWholeBatch() {
        String lines = "{\"citizenRef\": \"a\"}\n{\"citizenRef\": \"b\", \"asOf\": \"2026-01-02\"}\n";

        HttpResponse<String> answer = server().send(
                        "POST",
                        Server.BATCH + "?dryRun=true&asOf=2025-06-30",
                        BodyPublishers.ofString(lines),
                        "Content-Type",
                        "application/x-ndjson");

        assertThat(answer.body().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"asOf\":\"2025-06-30\""),
                        second -> assertThat(second).contains("\"asOf\":\"2026-01-02\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "2026-11-22T00:00:00Z", "2026-13-01", "-001-01-01", "22-11-2026"})
    void isRefusedAsTheDayOfABatchOrAnImpactWhenItIsNone(String day) {
        String query = "?asOf=" + URLEncoder.encode(day, StandardCharsets.UTF_8);

        assertThat(Problems.faults(Problems.problem(
                        server().send(
                                        "POST",
                                        Server.BATCH + query,
                                        BodyPublishers.ofString("{}"),
                                        "Content-Type",
                                        "application/x-ndjson"),
                        400)))
                .containsExactly("query:asOf malformed");
        assertThat(Problems.faults(Problems.problem(
                        server().get("/v1/rulebooks/" + rulebook().fingerprint() + "/impact" + query), 400)))
                .containsExactly("query:asOf malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.9999Z",
                "+999999999-12-31T23:59:59Z"
            })
    void isRefusedAsATimeBeyondFourDigitsOfAYear(String time) {
        String value = URLEncoder.encode(time, StandardCharsets.UTF_8);
        for (String address : new String[] {
            "/v1/decisions?from=",
            "/v1/decisions?to=",
            "/v1/feedback?from=",
            "/v1/feedback?to=",
            "/v1/rulebooks/in-force?at="
        }) {
            assertThat(Problems.faults(Problems.problem(server().get(address + value), 400)))
                    .allMatch(fault -> fault.endsWith(" malformed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%D9%A3", "%2B3", "%EF%BC%93", "3.0", "0x3", "%203"})
    void isNoNumberInOtherDigitsThanThoseOfTheContract(String limit) {
        assertThat(Problems.faults(Problems.problem(server().get("/v1/decisions?limit=" + limit), 400)))
                .containsExactly("query:limit malformed");
    }

    @ParameterizedTest
    @CsvSource({"seed=3, query:seed unknown-parameter", "asOf=2026-01-01, query:asOf unknown-parameter"})
    void isRefusedWhereItWouldHaveNoEffect(String query, String fault) {
        String address = "/v1/rulebooks/" + rulebook().fingerprint() + "/impact?population=recorded&" + query;

        assertThat(Problems.faults(Problems.problem(server().get(address), 400)))
                .containsExactly(fault);
    }
}
