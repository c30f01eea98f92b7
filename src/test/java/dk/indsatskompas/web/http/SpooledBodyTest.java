package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Server;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server of its own that says again all it is told, while it is told. */
@Invariant("Who sends all of a batch before reading gets the whole answer; who neither reads nor sends is hung up on")
@Execution(ExecutionMode.CONCURRENT)
class SpooledBodyTest {

    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** More than the machine keeps of what nobody reads, on the way there and back. */
    private static final int LARGE = 24 << 20;

    private static final int ROOM = 32 << 20;

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final AtomicInteger served = new AtomicInteger();

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient AtomicInteger served;

        Echo(AtomicInteger served) {
            this.served = served;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            TomcatExchange exchange = TomcatExchange.of(request);
            exchange.waitForBody();
            try (SpooledBody body = new SpooledBody(exchange, exchange.arrived(request.getInputStream()), ROOM)) {
                body.transferTo(body.answer(response.getOutputStream()));
            } catch (IOException e) {
                exchange.hangUp(e);
            } finally {
                served.incrementAndGet();
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        TimelyHttp http = new TimelyHttp();
        http.setConnectionTimeout((int) PATIENCE.toMillis());
        Connector connector = new Connector(http);
        http.serve(connector, Duration.ofMinutes(1), Duration.ofMinutes(1));
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setBaseDir(folder.toString());
        tomcat.getEngine().setName(folder.getFileName().toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "echo", new Echo(served));
        context.addServletMapping("/", "echo");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Test
    void whoSendsAllBeforeReadingGetsTheWholeAnswer() throws Exception {
        HttpURLConnection client = client();
        byte[] sent = bytes(LARGE);

        client.getOutputStream().write(sent);

        assertThat(named()).isEmpty();
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
    }

    @Test
    void whoSendsSlowlyBeforeReadingIsWaitedFor() throws Exception {
        HttpURLConnection client = client();
        byte[] sent = bytes(LARGE);
        int slow = 20;
        OutputStream out = client.getOutputStream();

        out.write(sent, 0, LARGE - slow);
        for (int left = slow; left > 0; left--) {
            Thread.sleep(PATIENCE.toMillis() / 8);
            out.write(sent, LARGE - left, 1);
        }

        assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
    }

    @Test
    void whoNeitherReadsNorSendsIsHungUpOn() throws Exception {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(bytes(LARGE));
            nobodyIsServed();
        }
    }

    @Test
    void whoSendsMoreThanThereIsRoomForMustReadFirst() throws Exception {
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> socket.getOutputStream().write(bytes(ROOM + LARGE)))
                    .isInstanceOf(IOException.class);
            nobodyIsServed();
        }
    }

    @Test
    void whoReadsMeanwhileMaySendMoreThanThereIsRoomFor() throws Exception {
        byte[] piece = bytes(1 << 20);
        int pieces = 2 * (ROOM / piece.length);
        try (Socket socket = connected()) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
                for (int turn = 0; turn < pieces; turn++) {
                    send(piece, socket);
                }
            });
            long read = socket.getInputStream().readNBytes(pieces * piece.length).length;
            sent.join();
            assertThat(read).isEqualTo((long) pieces * piece.length);
        }
    }

    private static void send(byte[] piece, Socket socket) {
        try {
            socket.getOutputStream().write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpURLConnection client() throws IOException {
        HttpURLConnection client = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port() + "/").toURL().openConnection();
        client.setDoOutput(true);
        client.setFixedLengthStreamingMode(LARGE);
        client.setReadTimeout((int) Server.PATIENCE.toMillis());
        return client;
    }

    /** One that has begun a request with a long body. */
    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + Integer.MAX_VALUE + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void nobodyIsServed() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (served.get() == 0) {
            assertThat(Instant.now()).as("It is still waited for").isBefore(end);
            Thread.sleep(5);
        }
    }

    /** Files that whoever looks into the folder for temporary ones would see. */
    private static List<Path> named() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("batch"))
                    .toList();
        }
    }
}
