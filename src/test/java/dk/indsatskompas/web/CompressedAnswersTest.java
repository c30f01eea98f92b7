package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes gzip gets it, with the same ETag as whoever does not. */
class CompressedAnswersTest extends WebTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/findings", "/v1/rulebooks/in-force/guide", "/v3/api-docs", "/v1/vocabulary", "/v1/rules"})
    void areTheSameAnswersWithTheSameETag(String path) throws Exception {
        HttpResponse<byte[]> plain = send(HttpRequest.newBuilder(), path, "identity");
        HttpResponse<byte[]> small = send(HttpRequest.newBuilder(), path, "gzip");

        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(small.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(small.body().length).isLessThan(plain.body().length / 3);
        assertThat(unpacked(small.body())).isEqualTo(plain.body());
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(small.headers().firstValue("ETag")).hasValue(tag);
        for (String coding : new String[] {"identity", "gzip"}) {
            assertThat(send(HttpRequest.newBuilder().header("If-None-Match", tag), path, coding)
                            .statusCode())
                    .as(coding)
                    .isEqualTo(304);
        }
    }

    @Test
    void comeWithAdviceForOneAndForMany() throws Exception {
        String question = Server.example().toString();
        HttpResponse<byte[]> one = send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(question))
                        .header("Content-Type", "application/json"),
                Server.RECOMMENDATIONS + "?dryRun=true",
                "gzip");
        HttpResponse<byte[]> many = send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString((question + "\n").repeat(20)))
                        .header("Content-Type", "application/x-ndjson"),
                Server.BATCH + "?dryRun=true",
                "gzip");

        assertThat(one.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(unpacked(one.body()), StandardCharsets.UTF_8)).contains("\"recommendations\"");
        assertThat(many.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(unpacked(many.body()), StandardCharsets.UTF_8).lines())
                .hasSize(20)
                .allMatch(line -> line.contains("\"recommendations\""));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String path, String coding) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://localhost:" + server().port() + path))
                                .header("Accept-Encoding", coding)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
