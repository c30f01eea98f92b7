package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send all of a batch before they read of its answer, against a service with little memory. */
@Invariant("A client that sends all 42,000 lines of a batch before it reads gets all 42,000 answers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendFirstIT {

    private static final int LINES = 42_000;
    private static final String NDJSON = "application/x-ndjson";

    private PackagedJar service;
    private byte[] lines = new byte[0];

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        service = PackagedJar.start(List.of(Jdk.running().java(), "-Xmx256m"), folder)
                .ready();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int line = 1; line <= LINES; line++) {
            all.writeBytes(question(line));
        }
        lines = all.toByteArray();
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
    }

    @Test
    void theClientOfJavaGetsAllAnswers() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("Content-Type", NDJSON)
                .POST(BodyPublishers.ofByteArray(lines))
                .build();
        try (InputStream answers = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            answeredAll(answers);
        }
    }

    @Test
    void theOlderClientOfJavaGetsAllAnswers() throws Exception {
        HttpURLConnection client = (HttpURLConnection) address().toURL().openConnection();
        client.setRequestProperty("Content-Type", NDJSON);
        client.setDoOutput(true);
        client.getOutputStream().write(lines);
        try (InputStream answers = client.getInputStream()) {
            answeredAll(answers);
        }
    }

    /** HTTP/1.0, so that the answer ends with the connection. */
    @Test
    void aPlainSocketGetsAllAnswers() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + address().getRawPath() + "?" + address().getRawQuery() + " HTTP/1.0\r\n"
                            + "Host: localhost\r\nContent-Type: " + NDJSON + "\r\nContent-Length: " + lines.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(lines);
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            assertThat(head).startsWith("HTTP/1.1 200");
            answeredAll(in);
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.server().port() + Server.BATCH + "?dryRun=true");
    }

    private static void answeredAll(InputStream answers) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        for (int line = 1; line <= LINES; line++) {
            assertThat(in.readLine().substring(0, 100)).contains("\"citizenRef\":\"case-" + line + "\"");
        }
        assertThat(in.readLine()).isNull();
    }

    /** As long as what a case system knows of a citizen. */
    private static byte[] question(int line) {
        return ("{\"citizenRef\":\"case-" + line + "\",\"citizen\":{\"age\":" + (18 + line % 48) + "}}"
                        + " ".repeat(650) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
