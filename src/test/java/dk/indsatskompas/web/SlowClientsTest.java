package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends a byte now and then is hung up on, though each byte comes in time. A server of its own with less patience. */
class SlowClientsTest {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    /** Refuses without reading at /refused, and else reads in time. */
    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/refused")) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            InTime.begin(request, Duration.ofMillis(100));
            try {
                Body.of(request);
            } catch (BodyTooSlow e) {
                response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        TimelyHttp http = new TimelyHttp();
        http.headWithin(Duration.ofMillis(100));
        Connector connector = new Connector(http);
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "reading", new Reading());
        context.addServletMapping("/", "reading");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void areHungUpOnWhenTheHeadComesByteByByte() throws Exception {
        assertThat(trickled("GET / HTTP/1.1\r\nX-Long: ")).isEmpty();
    }

    @Test
    void areToldWhenTheBodyComesByteByByte() throws Exception {
        assertThat(trickled("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"))
                .startsWith("HTTP/1.1 408");
        assertThat(trickled("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n"))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void areNotWaitedForWhenTheyWereRefused() throws Exception {
        assertThat(trickled("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
        assertThat(trickled("POST /refused HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void keepTheirConnectionWhenAllOfTheirRefusedBodyIsThere() throws Exception {
        String refused = "POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + "x".repeat(60_000);
        String last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        String answers = new RawHttp(tomcat.getConnector().getLocalPort()).send(refused + refused + last);

        assertThat(answers.split("HTTP/1.1 ")).hasSize(4);
        assertThat(answers).contains("HTTP/1.1 200");
    }

    /** What is answered until the server hangs up; a byte is sent as often as that takes. */
    private String trickled(String head) throws IOException {
        Instant end = Instant.now().plus(GENEROUS);
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            socket.setSoTimeout(20);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            while (Instant.now().isBefore(end)) {
                if (isHungUp(socket.getInputStream(), answer)) {
                    return answer.toString();
                }
                socket.getOutputStream().write('x');
            }
        } catch (SocketException e) {
            return answer.toString();
        }
        throw new AssertionError("The server waits for ever");
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
