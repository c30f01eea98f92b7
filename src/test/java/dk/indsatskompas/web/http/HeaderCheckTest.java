package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is sent beside the query is understood or refused, too. */
class HeaderCheckTest extends WebTest {

    private static final String FINGERPRINT = EveryOperation.FINGERPRINT;
    private static final String JSON = "application/json";

    @TestFactory
    Stream<DynamicTest> aBodyOrARulebookForNothingIsRefusedAtEveryAddress() {
        return EveryOperation.of(server(), this::refuses);
    }

    private void refuses(EveryOperation operation) {
        String address = operation.address();
        String method = operation.method();
        boolean takesBody = operation.said().has("requestBody");
        boolean takesRulebook = operation
                .said()
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("Rulebook"));
        if (!takesBody) {
            HttpResponse<String> answer =
                    server().send(method, address, BodyPublishers.ofString("{\"a\": 1}"), "Content-Type", JSON);
            assertThat(Problems.faults(Problems.problem(answer, 400))).contains(" unknown-field");
            HttpResponse<String> empty =
                    server().send(method, address, BodyPublishers.ofString("{}"), "Content-Type", JSON);
            assertThat(empty.body()).doesNotContain("unknown-field");
        }
        if (!takesRulebook) {
            HttpResponse<String> answer = server().send(
                            method,
                            address,
                            BodyPublishers.ofString("{}"),
                            "Content-Type",
                            operation.contentType(),
                            "Rulebook",
                            FINGERPRINT);
            assertThat(Problems.faults(Problems.problem(answer, 400))).contains("header:Rulebook unknown-parameter");
        }
    }

    @TestFactory
    Stream<DynamicTest> aHeaderThatIsNeverFollowedIsRefusedAtEveryAddress() {
        return EveryOperation.of(
                server(),
                operation ->
                        refusesWhatIsNeverFollowed(operation.method(), operation.address(), operation.contentType()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/decisions",
                "/actuator/health",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/favicon.ico",
                "/assets/x/site.css"
            })
    void aHeaderThatIsNeverFollowedIsRefusedAtEveryOtherAddressToo(String address) {
        refusesWhatIsNeverFollowed("GET", address, JSON);
    }

    private void refusesWhatIsNeverFollowed(String method, String address, String type) {
        String[] headers = {
            "Content-Type",
            type,
            "If-Match",
            "\"a\"",
            "If-Unmodified-Since",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Content-Range",
            "bytes 0-1/5",
            "X-HTTP-Method-Override",
            "DELETE",
            "X-HTTP-Method",
            "DELETE",
            "X-Method-Override",
            "DELETE"
        };
        HttpResponse<String> answer = server().send(method, address, BodyPublishers.noBody(), headers);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("header:If-Match", "header:If-Unmodified-Since", "header:Content-Range")
                .contains("header:X-HTTP-Method-Override", "header:X-HTTP-Method\"", "header:X-Method-Override");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "Rulebook", "Content-Type"})
    void aHeaderOfWhichOneWouldCountIsRefusedWhenItIsSentTwice(String name) {
        String value = name.equals("Content-Type") ? JSON : name.equals("Rulebook") ? FINGERPRINT : "key";
        HttpResponse<String> answer = server().send(
                        "POST",
                        Server.RECOMMENDATIONS,
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        JSON,
                        name,
                        value,
                        name.equals("Content-Type") ? "Accept" : name,
                        value);

        assertThat(Problems.faults(Problems.problem(answer, 400))).contains("header:" + name + " repeated");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, ISO-8859-1, 400",
        "application/json, UTF-16, 400",
        "application/json, windows-1252, 400",
        "application/json, utf-8, 200",
        "application/json, US-ASCII, 200",
        "application/x-ndjson, ISO-8859-1, 400",
        "application/x-ndjson, UTF-8, 200",
    })
    void aBodyInAnotherCharacterSetIsRefused(String type, String charset, int status) {
        String address = type.equals(JSON) ? Server.RECOMMENDATIONS : Server.BATCH;
        HttpResponse<String> answer = server().send(
                        "POST",
                        address + "?dryRun=true",
                        BodyPublishers.ofString("{\"citizenRef\": \"case-1\"}"),
                        "Content-Type",
                        type + ";charset=" + charset);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400) {
            assertThat(Problems.faults(Problems.problem(answer, 400))).containsExactly("header:Content-Type not-utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/*", "application/*", "application/*+json"})
    void aBodyOfAnyTypeIsRefused(String type) {
        for (String address : new String[] {"/actuator/health", "/actuator/info", "/v3/api-docs", "/favicon.ico"}) {
            assertThat(server().get(address, "Content-Type", type).statusCode()).isEqualTo(415);
        }
        Problems.problem(
                server().send("POST", Server.RECOMMENDATIONS, BodyPublishers.ofString("{}"), "Content-Type", type),
                415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version=2 | 400",
                "profile=\"https://example.org/x\" | 400",
                "charset=utf-8; version=1 | 400",
                "charset=utf-8; charset=utf-8 | 400",
                "charset | 400",
                "boundary=x | 400",
                "detail=brief | 400",
                "q=0.5 | 400",
                "charset=\"UTF-8\" | 200",
                " | 200",
            })
    void aParameterOfATypeThatWouldBePassedOverIsRefused(String parameter, int status) {
        HttpResponse<String> answer = server().send(
                        "POST",
                        Server.RECOMMENDATIONS,
                        BodyPublishers.ofByteArray(Server.exampleBytes()),
                        "Content-Type",
                        JSON + "; " + (parameter == null ? "" : parameter),
                        "Accept-Language",
                        ENGLISH);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400) {
            assertThat(Problems.faults(Problems.problem(answer, 400)))
                    .containsExactly("header:Content-Type unknown-parameter");
            assertThat(answer.body()).doesNotContain("example.org");
        }
    }

    /** Else one that is sent again would be recorded again. */
    @ParameterizedTest
    @CsvSource({
        "Idempotence-Key, Idempotency-Key",
        "X-Idempotency-Key, Idempotency-Key",
        "IdempotencyKey, Idempotency-Key",
        "Idempotent-Key, Idempotency-Key",
        "Rule-Book, Rulebook",
        "X-Rulebook, Rulebook",
    })
    void aHeaderThatIsNearlyOneOfOursIsRefused(String name, String near) {
        HttpResponse<String> answer = server().ask(Server.exampleBytes(), name, "a", "Accept-Language", ENGLISH);

        JsonNode problem = Problems.problem(answer, 400);
        assertThat(Problems.faults(problem)).containsExactly("header:" + near + " unknown-parameter");
        assertThat(problem.at("/errors/0/hint").asString()).contains("“" + near + "”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | * | 400",
                "GET | abc | 400",
                "GET | \"a\" \"b\" | 400",
                "GET | \"a | 400",
                "HEAD | * | 400",
                "POST | \"a\" | 400",
                "POST | * | 400",
                "DELETE | * | 400",
                "GET | \"a\" | 200",
                "GET | \"a\", W/\"b\" , \"\" | 200",
                "HEAD | W/\"a\" | 200",
            })
    void aTagIsComparedOrRefused(String method, String tags, int status) {
        String address = method.equals("POST")
                ? Server.RECOMMENDATIONS
                : method.equals("DELETE") ? "/v1/citizens/nobody" : "/v1/studies";
        HttpResponse<String> answer = server().send(
                        method,
                        address,
                        method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
                        "Content-Type",
                        JSON,
                        "If-None-Match",
                        tags);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400 && !method.equals("HEAD")) {
            assertThat(Problems.faults(Problems.problem(answer, 400))).contains("header:If-None-Match malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=0", "text/html, application/json;q=0.0", "*/*;q=0"})
    void whatAClientDoesNotAcceptIsNotSent(String accept) {
        JsonNode problem = Problems.problem(server().get("/v1/findings", "Accept", accept), 406);

        assertThat(problem.at("/detail").asString()).contains("Adressen leverer: application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions?surprise=1, 400",
        "/decisions/none, 404",
        "/v1/rulebooks/in-force/guide?format=docx, 400",
        "/v1/rulebooks/in-force/guide?surprise=1, 400",
        "/v1/rulebooks/in-force/guide, 406",
        "/v1/decisions/none/report, 406",
        "/nothing, 404",
    })
    void whoAcceptsNothingIsToldWhatIsWrong(String address, int status) {
        Problems.problem(server().get(address, "Accept", "*/*;q=0"), status);
    }

    @Test
    void anAddressOfFilesWithoutAFileIsNoError() {
        String inForce = Server.json(server().get("/v1/rulebooks/in-force"))
                .at("/fingerprint")
                .asString();
        for (String end : new String[] {"", "/"}) {
            Problems.problem(server().get("/v1/rulebooks/" + inForce + "/files" + end), 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/guide", "/files/rulebook.yaml", "/impact?size=1"})
    void aFingerprintIsTakenInCapitalsAtEveryAddress(String end) {
        String inForce = Server.json(server().get("/v1/rulebooks/in-force"))
                .at("/fingerprint")
                .asString();
        assertThat(server().get("/v1/rulebooks/" + inForce.toUpperCase(Locale.ROOT) + end)
                        .statusCode())
                .isEqualTo(200);
    }
}
