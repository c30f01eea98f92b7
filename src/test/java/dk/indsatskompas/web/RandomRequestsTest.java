package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.Size;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Invariant("An odd request, whatever of it is odd, is no fault of the service, and adds nothing to its log")
class RandomRequestsTest extends WebTest {

    private static final int REQUESTS = Size.REQUESTS.get();
    private static final long FIRST_SEED = 20_261_122;

    @Test
    @Tag("endurance")
    void areNeverAFaultOfTheServerAndAddNothingToItsLog(CapturedOutput log) {
        int before = log.getAll().length();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

        LongStream.range(FIRST_SEED, FIRST_SEED + REQUESTS)
                .parallel()
                .forEach(seed -> statuses.merge(status(seed), 1, Integer::sum));

        assertThat(statuses.keySet()).contains(200, 400, 404, 405);
        assertThat(log.getAll().substring(before))
                .doesNotContain("Exception")
                .doesNotContain(" ERROR ")
                .doesNotContain(" WARN ");
    }

    private int status(long seed) {
        String answer;
        try {
            answer = new RawHttp(server().port()).send(new RandomRequests(seed).next());
        } catch (SocketException e) {
            // Hung up on while it still sent.
            return 0;
        } catch (IOException e) {
            throw new AssertionError("seed " + seed, e);
        }
        return RawHttp.statusOfNoFault(answer, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator;x=%u0041 HTTP/1.1",
                "GET /v1/studies;x=%zz HTTP/1.1",
                "GET /v1;%/studies HTTP/1.1",
                "GET /v1/feedback?from=%2B1000000000-12-31T00:00:00Z HTTP/1.1",
                "GET /v1/decisions?to=-1000000000-01-01T00:00:00Z HTTP/1.1",
                "GET /v1/decisions?from=%2B12026-01-01T00:00:00Z HTTP/1.1",
                "GET /v1/log/consistency?from=1 HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=",
                "GET /v1/decisions?limit=1 HTTP/1.1\r\nContent-Type: multipart/form-data",
            })
    void areRefusedWhenTheyAreMalformed(String head) throws IOException {
        String answer = new RawHttp(server().port()).send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.statusOfNoFault(answer, head)).isEqualTo(400);
    }

    /** A control character that Tomcat lets pass, in each header that somebody reads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "If-None-Match",
                "Idempotency-Key",
                "Rulebook",
                "Origin",
                "Sec-Fetch-Site",
                "traceparent",
                "X-Unknown",
            })
    void areAnsweredWithAProblemWhateverAHeaderHolds(String header) throws IOException {
        for (String line :
                List.of("GET /v1/studies", "GET /v1/rulebooks/in-force/guide", "POST /v1/recommendations", "GET /x")) {
            String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                    + ": a/\u0098\u0093\u0085b\r\n\r\n";

            int status = RawHttp.statusOfNoFault(new RawHttp(server().port()).send(head), head);
            assertThat(status).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0", "bytes=99999999-", "bytes=0-0,2-2,4-4", "bytes=-1", "bytes=x", "x"})
    void areAnsweredWholeWhateverPartTheyAskFor(String range) {
        for (String path : List.of("/v1/studies", "/actuator/sbom/application", "/swagger-ui/index.html")) {
            var whole = server().get(path);
            var part = server().get(path, "Range", range);

            assertThat(part.statusCode()).isEqualTo(200);
            assertThat(part.body()).isEqualTo(whole.body());
        }
    }

    /** The last day that can be written is found as any other. */
    @Test
    void areAnsweredUpToTheEndOfTheCalendar() {
        server().ask(Server.example());

        assertThat(Server.json(server().get("/v1/decisions?from=0000-01-01&to=9999-12-31&limit=1"))
                        .at("/decisions"))
                .isNotEmpty();
    }

    @Test
    void areRefusedWithANumberOfSixtyThousandDigits() {
        byte[] body = ("{\"from\":" + "9".repeat(60_000) + "}").getBytes(StandardCharsets.US_ASCII);

        var answer = server().send(
                        "POST",
                        "/v1/rulebooks/" + rulebook().fingerprint() + "/activate",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/json");

        Problems.problem(answer, 400);
    }
}
