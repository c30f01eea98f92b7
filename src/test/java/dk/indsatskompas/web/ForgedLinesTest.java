package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is sent forges no line of the service's log, not even of all that the framework and the server can log. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant("Nothing that is logged passes for a line of its own")
class ForgedLinesTest extends WebTest {

    private static final List<String> TALKATIVE = List.of(
            "org.springframework.web", "org.springframework.security", "org.apache.coyote", "org.apache.tomcat");

    private static final LoggingSystem LOGGING = LoggingSystem.get(ForgedLinesTest.class.getClassLoader());

    @BeforeEach
    void logAll() {
        TALKATIVE.forEach(name -> LOGGING.setLogLevel(name, LogLevel.TRACE));
    }

    @AfterEach
    void logAsUsual() {
        TALKATIVE.forEach(name -> LOGGING.setLogLevel(name, null));
        LOGGING.setLogLevel("org.apache.coyote", LogLevel.WARN);
        LOGGING.setLogLevel("org.apache.tomcat.util.http", LogLevel.WARN);
    }

    @Test
    void areNotMadeByWhatIsLogged(CapturedOutput log) {
        for (String end : List.of("\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f")) {
            MDC.put("traceId", "trace" + end + "FORGED");
            LoggerFactory.getLogger("some" + end + "FORGED")
                    .warn("message {}", end + "FORGED", new IllegalStateException("thrown" + end + "FORGED"));
            MDC.remove("traceId");
        }

        // Where a test before had all logged as JSON, each backslash is two.
        assertThat(log.getAll().replace("\\\\", "\\"))
                .contains("message \\nFORGED", "thrown\\nFORGED")
                .doesNotContain("\u001b");
        isNotForged(log);
    }

    @Test
    void areNotMadeByARequest(CapturedOutput log) throws IOException {
        for (String end : List.of(
                "%0a", "%0d%0a", "%c2%85", "%e2%80%a8", "%1b%5b2J", "\n", "\r", "\u0085", "\u009b2J", "\u001b")) {
            String forged = end + "FORGED";
            for (String head : List.of(
                    "GET /v1/findings/" + forged + " HTTP/1.1\r\nHost: localhost\r\n",
                    "GET /v1/findings?study=" + forged + " HTTP/1.1\r\nHost: localhost\r\n",
                    "GET /v1/studies HTTP/1.1\r\nHost: localhost" + forged + "\r\n",
                    "GET /v1/studies HTTP/1.1\r\nHost: localhost\r\nX-Header: a" + forged + "\r\n",
                    "GET /v1/studies HTTP/1.1\r\nHost: localhost\r\nX-" + forged + ": a\r\n",
                    "GET /v1/studies HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + forged + "\r\n",
                    "GET" + forged + " /v1/studies HTTP/1.1\r\nHost: localhost\r\n",
                    "POST /v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: a/" + forged + "\r\n")) {
                new RawHttp(server().port()).send(head + "Connection: close\r\n\r\n");
            }
        }

        assertThat(log.getAll()).contains("FORGED");
        isNotForged(log);
    }

    private static void isNotForged(CapturedOutput log) {
        assertThat(log.getAll().split("\\R|[\u001c\u001d\u001e\u009b\u001b]"))
                .noneMatch(line ->
                        line.startsWith("FORGED") || line.startsWith("[2JFORGED") || line.startsWith("2JFORGED"));
    }
}
