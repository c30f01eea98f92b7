package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.RawHttp;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who falls silent in the middle of a request, or sends a byte now and then, is hung up on, and holds no thread. A server of
 * its own with less patience.
 */
@Invariant("Who sends byte by byte or falls silent is hung up on, signed in or not, and holds no thread")
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {

    private static final Duration GENEROUS = Duration.ofMinutes(1);
    /** Longer than a busy machine leaves a thread alone. */
    private static final Duration LIMIT = Duration.ofMillis(300);

    private static final String SILENCE = "";
    private static final String FORM =
            "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=XX\r\n";

    /** More than the machine keeps of an answer that nobody reads. */
    private static final int LARGE = 32 << 20;

    @TempDir
    private Path folder;

    private Tomcat tomcat = new Tomcat();
    private TimelyHttp http = new TimelyHttp();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** Refuses without reading at /refused, reads a form at /form, and else a body; it counts who is being served. */
    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient AtomicInteger begun;
        private final transient AtomicInteger ended;

        Reading(AtomicInteger begun, AtomicInteger ended) {
            this.begun = begun;
            this.ended = ended;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            begun.incrementAndGet();
            try {
                switch (request.getRequestURI()) {
                    case "/refused" -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                    case "/form" -> request.getParts();
                    case "/large" -> response.getOutputStream().write(new byte[LARGE]);
                    default -> WholeBody.of(request);
                }
            } catch (IOException | RefusedRequest e) {
                // The server says which it is.
            } finally {
                ended.incrementAndGet();
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        start(LIMIT);
    }

    private void start(Duration limit) throws Exception {
        // Longer than anybody would wait for the end of this test.
        http.setConnectionTimeout((int) GENEROUS.toMillis());
        http.setSelectorTimeout(10);
        Connector connector = new Connector(http);
        http.serve(connector, limit, limit);
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setBaseDir(folder.toString());
        // Servers of one name cannot run beside each other.
        tomcat.getEngine().setName(folder.getFileName().toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "reading", new Reading(begun, ended))
                .setMultipartConfigElement(new MultipartConfigElement(folder.toString()));
        context.addServletMapping("/", "reading");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "GE",
                "GET / HTTP/1.1\r\nX-Long: ",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HT",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nX-Long: ",
            })
    void areHungUpOnWhenTheHeadComesToNoEnd(String head) throws Exception {
        for (String more : List.of(SILENCE, "x", "\r\n")) {
            assertThat(sent(head, more)).matches("(?s)(HTTP/1.1 200 .*)?(HTTP/1.1 400 .*)?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\nx",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\nExpect: 100-continue\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;x",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX-Trailer: ",
                FORM + "Content-Length: 60000\r\n\r\n",
                FORM + "Content-Length: 60000\r\n\r\n--XX\r\nContent-Disposition: form-data; name=\"",
                FORM + "Content-Length: 60000\r\n\r\n--XX\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n",
                FORM
                        + "Transfer-Encoding: chunked\r\n\r\nffff\r\n--XX\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nPOST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n",
            })
    void areToldWhenTheBodyComesToNoEnd(String head) throws Exception {
        assertThat(sent(head, SILENCE)).contains("HTTP/1.1 408");
        // What comes byte by byte may also be at fault before it is late.
        assertThat(sent(head, "x")).containsPattern("HTTP/1.1 (408|400)");
    }

    @Test
    void areHungUpOnWhenTheyDoNotReadTheirAnswer() throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            http.setConnectionUploadTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(ask("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));

            nobodyIsServedAnyMore(1);
        }
    }

    @Test
    void areWaitedForAsLongAsTheyComeInTime() throws Exception {
        patiently();
        String body = "x".repeat(20);
        String answer = new RawHttp(tomcat.getConnector().getLocalPort())
                .send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 20\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void areNotWaitedForWhenTheyWereRefused() throws Exception {
        for (String more : List.of(SILENCE, "x")) {
            assertThat(sent("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n", more))
                    .startsWith("HTTP/1.1 401");
            assertThat(sent("POST /refused HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n", more))
                    .startsWith("HTTP/1.1 401");
            assertThat(sent("POST /refused HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;x", more))
                    .startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void keepTheirConnectionWhenAllOfTheirRefusedBodyIsThere() throws Exception {
        patiently();
        String refused = "POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + "x".repeat(60_000);
        String last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        String answers = new RawHttp(tomcat.getConnector().getLocalPort()).send(refused + refused + last);

        assertThat(answers.split("HTTP/1.1 ")).hasSize(4);
        assertThat(answers).contains("HTTP/1.1 200");
    }

    /** So that a busy machine takes nobody who comes in time for late. */
    private void patiently() throws Exception {
        stop();
        tomcat = new Tomcat();
        http = new TimelyHttp();
        start(GENEROUS);
    }

    /** What is answered until the server hangs up; more is sent as often as that takes. */
    private String sent(String head, String more) throws Exception {
        Instant end = Instant.now().plus(GENEROUS);
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            socket.setSoTimeout(20);
            socket.getOutputStream().write(ask(head));
            while (!isHungUp(socket.getInputStream(), answer)) {
                assertThat(Instant.now())
                        .as("The server waits too long after: %s", head)
                        .isBefore(end);
                socket.getOutputStream().write(ask(more));
            }
        } catch (SocketException e) {
            // The server hung up while more was sent.
        }
        nobodyIsServedAnyMore(0);
        return answer.toString();
    }

    private static byte[] ask(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    /** Waits until as many were served at least, and nobody is any more. */
    private void nobodyIsServedAnyMore(int least) throws InterruptedException {
        Instant end = Instant.now().plus(GENEROUS);
        while (begun.get() < least || ended.get() < begun.get()) {
            assertThat(Instant.now()).as("The server still serves somebody").isBefore(end);
            Thread.sleep(5);
        }
    }

    private static boolean isHungUp(InputStream in, StringBuilder answer) throws IOException {
        byte[] buffer = new byte[1_000];
        try {
            int read = in.read(buffer);
            answer.append(new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII));
            return read < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
