package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.WebTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One who asks too much at once is told so, and everybody can still see that the service is well. */
@Invariant("One caller's flood leaves places to the others, and health is always answered")
class ConcurrencyFilterTest extends WebTest {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    @Test
    void refusesACallerWhoHasSixtyFourRequestsUnderWay() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int n = 0; n < 63; n++) {
                waiting.add(unanswered());
            }

            // What is asked may have the last place before one of them has, so one more begins each time.
            HttpResponse<String> refused = awaited(
                    () -> {
                        waiting.add(unanswered());
                        return server().get("/v1/studies", "Accept-Language", ENGLISH);
                    },
                    429);

            assertThat(Problems.problem(refused, 429).at("/type").asString())
                    .isEqualTo("urn:indsatskompas:problem:too-many-requests");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.body()).contains("Too many requests at once");
            assertThat(server().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(server().get("/actuator/health").statusCode()).isEqualTo(200);
        } finally {
            hangUp(waiting);
        }
        assertThat(awaited(() -> server().get("/v1/studies"), 200).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACallerAFifthBatchButNothingElse() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int n = 0; n < 4; n++) {
                Socket batch = begun("/v1/recommendations/batch?dryRun=true", "application/x-ndjson", "{}\n");
                waiting.add(batch);
                // Its first answer shows that it has its place.
                assertThat(batch.getInputStream().read()).isPositive();
            }

            HttpResponse<String> refused = server().batch("{}");

            JsonNode problem = Problems.problem(refused, 429);
            assertThat(problem.at("/title").asString()).isEqualTo("For mange forespørgsler på én gang");
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(server().get("/v1/studies").statusCode()).isEqualTo(200);
        } finally {
            hangUp(waiting);
        }
        assertThat(awaited(() -> server().batch("{}"), 200).statusCode()).isEqualTo(200);
    }

    private Socket unanswered() {
        try {
            return begun("/v1/recommendations?dryRun=true", "application/json", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request of which the body comes later. */
    private Socket begun(String path, String type, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().port());
        socket.setSoTimeout((int) GENEROUS.toMillis());
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> awaited(Supplier<HttpResponse<String>> asking, int status) throws Exception {
        Instant end = Instant.now().plus(GENEROUS);
        HttpResponse<String> answer = asking.get();
        while (answer.statusCode() != status && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            answer = asking.get();
        }
        return answer;
    }

    private static void hangUp(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
