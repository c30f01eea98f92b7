package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no HTTP client would, and reads what comes back until the server hangs up. */
public record RawHttp(int port) {

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 ([2-9]\\d\\d) ");

    /** The whole answer, headers and all. */
    public String send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Server.PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Holds that an answer is no fault of the server, and a problem when it is no good one.
     *
     * @return its status, or 0 when the server hung up
     */
    static int statusOfNoFault(String answer, String asked) {
        Matcher status = STATUS.matcher(answer);
        if (!status.find()) {
            assertThat(answer).as(asked).doesNotContain("HTTP/1.1 5");
            return 0;
        }
        int code = Integer.parseInt(status.group(1));
        // What is no HTTP of a known version, and a transfer coding that is not known, are of the client.
        assertThat(code < 500 || code == 501 || code == 505)
                .as("%s: %s", asked, answer)
                .isTrue();
        if (code >= 400) {
            assertThat(answer)
                    .as(asked)
                    .contains("application/problem+json")
                    .doesNotContainPattern("(dk\\.indsatskompas|java\\.|springframework|Exception)");
        }
        return code;
    }
}
