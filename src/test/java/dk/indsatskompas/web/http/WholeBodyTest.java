package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A body is understood in the coding it is sent with, or refused. */
@Invariant("A coding of the body is undone, within the same bounds, or refused at every address")
class WholeBodyTest extends WebTest {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String ID = "019aaa6c-1e80-7000-8000-000000000001";
    private static final String FINGERPRINT = "sha256:" + "0".repeat(64);

    @Test
    void isInflatedAndRecordedAsItWasMeant() {
        HttpResponse<String> answer =
                send(Server.RECOMMENDATIONS, JSON, "gzip", gzip(text("{\"citizenRef\": \"gz-1\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode recorded =
                Server.json(server().get(Server.json(answer).at("/links/self").asString()));
        assertThat(recorded.findPath("input").path("citizenRef").asString()).isEqualTo("gz-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip "})
    void isInflatedByAnyNameOfTheCoding(String coding) {
        assertThat(send(Server.RECOMMENDATIONS + "?dryRun=true", JSON, coding, gzip(Server.exampleBytes()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isReadToTheEndOfAllItsParts() {
        byte[] parts = joined(gzip(text("{\"citizenRef\":")), gzip(text(" \"parts\"")), gzip(text("}")));

        HttpResponse<String> answer = send(Server.RECOMMENDATIONS + "?dryRun=true", JSON, "gzip", parts);

        assertThat(Server.json(answer).at("/citizenRef").asString()).isEqualTo("parts");
    }

    @Test
    void isInflatedLineByLine() {
        String lines = "{\"citizenRef\": \"a\"}\n{\"citizenRef\": \"b\"}\n".repeat(500);

        for (byte[] sent : List.of(
                gzip(text(lines)), joined(gzip(text(lines.substring(0, 77))), gzip(text(lines.substring(77)))))) {
            HttpResponse<String> answer = send(Server.BATCH + "?dryRun=true", LINES, "gzip", sent);

            assertThat(answer.body().lines()).hasSize(1000).noneMatch(line -> line.contains("problem"));
        }
    }

    @Test
    void isInflatedAsAPopulation() {
        HttpResponse<String> answer = send(
                "/v1/rulebooks/" + rulebook().fingerprint() + "/impact",
                LINES,
                "gzip",
                gzip(text("{\"citizenRef\": \"a\"}\n{\"citizenRef\": \"b\"}\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void isNotInflatedBeyondWhatMayBeSent() {
        byte[] bomb = gzip(text("{\"citizenRef\": \"a\"" + " ".repeat(50_000_000) + "}"));

        assertThat(type(send(Server.RECOMMENDATIONS, JSON, "gzip", bomb), 413)).endsWith("too-large");
        assertThat(Server.json(send(Server.BATCH, LINES, "gzip", bomb))
                        .at("/problem/type")
                        .asString())
                .endsWith("too-large");
    }

    @Test
    void isRefusedWhenItIsNotWhatItIsSaidToBe() {
        byte[] whole = gzip(Server.exampleBytes());
        byte[] wrong = whole.clone();
        wrong[whole.length - 6] ^= 1;

        for (byte[] sent : List.of(Server.exampleBytes(), Arrays.copyOf(whole, whole.length / 2), new byte[0], wrong)) {
            assertThat(type(send(Server.RECOMMENDATIONS, JSON, "gzip", sent), 400))
                    .endsWith("malformed-request");
        }
    }

    /** The library would call itself for each empty part, and pass over what is none. */
    @Test
    void isRefusedWhenItsPartsComeToNoEndOrSomethingElseFollows() {
        byte[] line = gzip(text("{\"citizenRef\": \"a\"}\n"));
        byte[] empty = gzip(new byte[0]);
        byte[][] many = new byte[100_000][];
        Arrays.fill(many, empty);

        for (byte[] sent : List.of(
                joined(many),
                joined(joined(many), line),
                joined(line, text("x")),
                joined(line, text("{\"citizenRef\": \"b\"}\n")),
                joined(line, Arrays.copyOf(line, 5)))) {
            assertThat(type(send(Server.RECOMMENDATIONS + "?dryRun=true", JSON, "gzip", sent), 400))
                    .endsWith("malformed-request");
            assertThat(isWhole(sent)).as("an answer that looks whole").isFalse();
        }
        assertThat(isWhole(joined(empty, line, empty))).isTrue();
        assertThat(send(Server.RECOMMENDATIONS + "?dryRun=true", JSON, "gzip", joined(empty, line, empty))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whether a batch is answered to its end; it is hung up on when something is wrong after its first answer. */
    private boolean isWhole(byte[] batch) {
        try {
            return send(Server.BATCH + "?dryRun=true", LINES, "gzip", batch).statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAtEveryAddressInAnyOtherCoding() {
        return Server.json(server().get("/v3/api-docs"))
                .get("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("post"))
                .flatMap(path -> Stream.of("br", "deflate", "zstd", "gzip, gzip", "identity, gzip", "aes128gcm")
                        .map(coding -> DynamicTest.dynamicTest(path.getKey() + " " + coding, () -> {
                            String address = path.getKey()
                                    .replace("{fingerprint}", FINGERPRINT)
                                    .replaceAll("\\{[^}]*\\}", ID);
                            String taken = path.getValue().at("/post/requestBody/content").propertyNames().stream()
                                    .findFirst()
                                    .orElse(JSON);

                            HttpResponse<String> answer = send(address, taken, coding, Server.exampleBytes());

                            assertThat(type(answer, 415)).endsWith("unsupported-coding");
                            assertThat(answer.headers().firstValue("Accept-Encoding"))
                                    .contains("gzip");
                        })));
    }

    @Test
    void isRefusedAsAFormInAnyCoding() {
        HttpResponse<String> answer =
                send("/v1/rulebooks/check", "multipart/form-data; boundary=x", "gzip", gzip(text("--x--")));

        assertThat(type(answer, 415)).endsWith("unsupported-coding");
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void isTakenAsItIsWithoutACoding() {
        assertThat(send(Server.RECOMMENDATIONS + "?dryRun=true", JSON, "identity", Server.exampleBytes())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(String address, String type, String coding, byte[] body) {
        return server().send(
                        "POST",
                        address,
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        type,
                        "Content-Encoding",
                        coding);
    }

    private static String type(HttpResponse<String> answer, int status) {
        return Problems.problem(answer, status).at("/type").asString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sent)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
