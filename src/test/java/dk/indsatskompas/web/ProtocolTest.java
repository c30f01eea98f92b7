package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong with a request as HTTP, the answer is a problem. */
@ExtendWith(OutputCaptureExtension.class)
class ProtocolTest extends WebTest {

    private static final int LARGEST_BODY = 65_536;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v1", "/v1/recommendations/", "/v1/findings/NOPE/x", "/error", "/v2/findings"})
    void isAProblemAtAnAddressWithNothing(String path) {
        for (String accept : new String[] {"application/json", "*/*", "nonsense"}) {
            Problems.problem(server().get(path, "Accept", accept), 404);
        }
        boolean isOfTheApi = path.startsWith("/v1");
        for (String accept : new String[] {"text/html", "text/html, */*;q=0.1"}) {
            HttpResponse<String> answer = server().get(path, "Accept", accept);
            if (isOfTheApi) {
                Problems.problem(answer, 404);
            } else {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("<h1>Findes ikke</h1>");
            }
        }
    }

    @Test
    void isAProblemInTheAskedLanguage() {
        assertThat(server().get("/nothing", "Accept-Language", DANISH).body()).contains("\"title\":\"Findes ikke\"");
        assertThat(server().get("/nothing", "Accept-Language", ENGLISH).body()).contains("\"title\":\"Not found\"");
        assertThat(server().get("/nothing").body()).contains("\"title\":\"Findes ikke\"");
    }

    /** Asks every path of the OpenAPI document by every method that the document does not give it. */
    @TestFactory
    Stream<DynamicTest> isAProblemForEveryMethodThatAPathDoesNotHave() {
        JsonNode paths = Server.json(server().get("/v3/api-docs")).get("paths");
        assertThat(paths).isNotEmpty();
        return paths.propertyStream()
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .filter(method -> !path.getValue().has(method.toLowerCase(Locale.ROOT)))
                        .map(method ->
                                DynamicTest.dynamicTest(method + " " + path.getKey(), () -> refuses(method, path))));
    }

    private void refuses(String method, Map.Entry<String, JsonNode> path) {
        String address =
                path.getKey().replace("{fingerprint}", "sha256:0").replaceAll("\\{[a-zA-Z]+\\}", "IPS-E1-JOB-EDU");
        BodyPublisher body = BodyPublishers.ofString("{}");

        var answer = server().send(method, address, body, "Content-Type", "application/json");

        Problems.problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", ?"))
                .containsAll(path.getValue().propertyNames().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void isAProblemWhenTheFormatCannotBeServed() {
        for (String accept : new String[] {"text/html", "application/xml", "nonsense", "image/png;q=0.3"}) {
            Problems.problem(server().ask(Server.example(), "Accept", accept), 406);
            Problems.problem(server().get("/v1/findings", "Accept", accept), 406);
        }
    }

    @Test
    void isAProblemWhenTheBodyIsOfAnotherType() {
        for (String type : new String[] {
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json-patch+json"
        }) {
            Problems.problem(post(BodyPublishers.ofByteArray(Server.exampleBytes()), "Content-Type", type), 415);
        }
        Problems.problem(post(BodyPublishers.ofByteArray(Server.exampleBytes())), 415);
    }

    @Test
    void isAProblemWhenTheBodyIsTooLarge() {
        byte[] body = padded(LARGEST_BODY + 1);

        Problems.problem(server().ask(body), 413);
        Problems.problem(server().ask(padded(1_000_000)), 413);
        Problems.problem(post(chunked(body), "Content-Type", "application/json"), 413);
    }

    @Test
    void isNoneWhenTheBodyIsJustSmallEnough() {
        assertThat(server().ask(padded(LARGEST_BODY)).statusCode()).isEqualTo(200);
        assertThat(post(chunked(padded(LARGEST_BODY)), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/%zz HTTP/1.1",
                "GET /v1/a|Hemmelig-010190-1234 HTTP/1.1",
                "GET /v1/findings/a%2fb HTTP/1.1",
                "GET /v1/findings/%00 HTTP/1.1",
                "GET /v1/findings?study=%zz HTTP/1.1",
                "GET /v1/findings?study=Hemmelig%ff HTTP/1.1",
                "GET /v1/../../etc HTTP/1.1",
            })
    void isAProblemWhenTheAddressIsNone(String line, CapturedOutput log) throws IOException {
        String answer = raw(line, "Host: localhost", "Accept-Language: en", "Connection: close", "", "");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Hemmelig");
        Problems.isAProblem(body(answer), 400);
        assertThat(log).doesNotContain("Hemmelig");
    }

    @Test
    void isAProblemWhenTheServerItselfRefusesAndSpeaksDanishByDefault() throws IOException {
        String danish = raw("GET /v1/%zz HTTP/1.1", "Host: localhost", "Connection: close", "", "");
        String english =
                raw("GET /v1/%zz HTTP/1.1", "Host: localhost", "Accept-Language: en", "Connection: close", "", "");

        assertThat(body(danish).at("/title").asString()).isEqualTo("Forespørgslen kan ikke læses");
        assertThat(body(english).at("/title").asString()).isEqualTo("The request cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ci",
                "Content-Length: 500\r\n\r\n{\"citizenRef\":\"Hemmelig\"",
                "Content-Length: nonsense\r\n\r\n{}",
                "Content-Length: -1\r\n\r\n{}",
                "Transfer-Encoding: nonsense\r\n\r\n{}",
            })
    void isNeverAFaultOfTheServerWhenTheBodyIsBroken(String rest, CapturedOutput log) throws IOException {
        String answer = raw(
                "POST /v1/recommendations HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Connection: close",
                rest);

        assertThat(answer).matches("(?s)(HTTP/1.1 (400|501) .*)?").doesNotContain("Hemmelig");
        assertThat(log).doesNotContain("Hemmelig").doesNotContain("ERROR");
    }

    @Test
    void isAProblemWhenTheHeadIsTooLargeOrOfTooManyParts(CapturedOutput log) throws IOException {
        String large = "X-Large: Hemmelig" + "x".repeat(20_000);
        String many = "X-Many: Hemmelig\r\n".repeat(200);
        String address = "GET /v1/findings?study=Hemmelig" + "x".repeat(20_000) + " HTTP/1.1";

        for (String answer : List.of(
                raw("GET /v1/studies HTTP/1.1", "Host: localhost", large, "", ""),
                raw("GET /v1/studies HTTP/1.1", "Host: localhost", many, ""),
                raw(address, "Host: localhost", "", ""))) {
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Hemmelig");
            Problems.isAProblem(body(answer), Integer.parseInt(answer.substring(9, 12)));
        }
        assertThat(log).doesNotContain("Hemmelig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hemmelig", "GET /v1/Hemmelig", "GET  HTTP/1.1"})
    void isAProblemEvenWhenTheRequestIsHardlyHttp(String line, CapturedOutput log) throws IOException {
        String answer = raw(line, "", "");

        assertThat(answer).contains("urn:indsatskompas:problem:").doesNotContain("Hemmelig");
        assertThat(log).doesNotContain("Hemmelig");
    }

    @Test
    void doesNotLogTheCookiesItRefuses(CapturedOutput log) throws IOException {
        raw(
                "GET /v1/studies HTTP/1.1",
                "Host: localhost",
                "Cookie: a=\"Hemmelig\u0001; b",
                "Connection: close",
                "",
                "");

        assertThat(log).doesNotContain("Hemmelig");
    }

    @Test
    void listsTheMethodsOfAPathForOptions() {
        var answer = server().send("OPTIONS", Server.RECOMMENDATIONS, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", ?")).contains("POST", "OPTIONS");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesToSendARequestBack() throws IOException {
        String answer = raw(
                "TRACE /v1/findings HTTP/1.1", "Host: localhost", "X-Secret: Hemmelig", "Connection: close", "", "");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow:").doesNotContain("Hemmelig");
        Problems.isAProblem(body(answer), 405);
    }

    @Test
    void givesTheHeadersWithoutTheBodyForHead() {
        var head = server().send("HEAD", "/v1/findings", BodyPublishers.noBody());
        var get = server().get("/v1/findings");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(server().send("HEAD", "/nothing", BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
        assertThat(server().send("HEAD", Server.RECOMMENDATIONS, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void theContractIsWholeAfterOnlyItsHeadersWereAskedFor() {
        var head = server().send("HEAD", "/v3/api-docs.yaml", BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(server().get("/v3/api-docs.yaml").body()).contains("openapi: 3.1.0");
    }

    private HttpResponse<String> post(BodyPublisher body, String... headers) {
        return server().send("POST", Server.RECOMMENDATIONS, body, headers);
    }

    private String raw(String... lines) throws IOException {
        return new RawHttp(server().port()).send(String.join("\r\n", lines));
    }

    private static JsonNode body(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }

    private static byte[] padded(int size) {
        byte[] example = Server.exampleBytes();
        byte[] body = Arrays.copyOf(example, size);
        Arrays.fill(body, example.length, size, " ".getBytes(StandardCharsets.US_ASCII)[0]);
        return body;
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
