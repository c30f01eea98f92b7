package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RandomRequestsTest extends WebTest {

    private static final int REQUESTS = 4_000;
    private static final long FIRST_SEED = 20_261_122;

    @Test
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
                "GET /v1/log/verify HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=",
                "GET /v1/decisions?limit=1 HTTP/1.1\r\nContent-Type: multipart/form-data",
            })
    void areRefusedWhenTheyAreMalformed(String head) throws IOException {
        String answer = new RawHttp(server().port()).send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.statusOfNoFault(answer, head)).isEqualTo(400);
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
