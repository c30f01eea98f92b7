package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.publishing.SlowFolder;
import dk.indsatskompas.publishing.SmallFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has folders checked cannot keep the service from others, nor from ending. */
@Invariant("Checking folders keeps nobody else, ends in time, and stops with its client and the service")
class ChecksOverHttpTest {

    private static final String CHECK = "/v1/rulebooks/check";
    private static final String ZIP = "application/zip";
    private static final SmallFolder SMALL = SmallFolder.version(1);
    private static final byte[] SLOW = SlowFolder.zip();

    private final List<Socket> sockets = new ArrayList<>();
    private ConfigurableApplicationContext service;
    private Path rules;
    private Path data;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        rules = Files.createTempDirectory(Path.of("target"), "rules");
        SMALL.writeTo(rules);
        data = Files.createTempDirectory(Path.of("target"), "data");
        begin("PT60S", "auto");
    }

    private void begin(String check, String publishing) throws Exception {
        service = new SpringApplicationBuilder(Class.forName("dk.indsatskompas.Indsatskompas"))
                .run(
                        "--server.port=0",
                        "--indsatskompas.data=" + data,
                        "--indsatskompas.rules=" + rules,
                        "--indsatskompas.rules-watch=PT0.1S",
                        "--indsatskompas.limits.check=" + check,
                        "--indsatskompas.publishing=" + publishing,
                        "--indsatskompas.impact=0");
        server = new Server(
                ((WebServerApplicationContext) service).getWebServer().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        service.close();
        await(() -> underWay() == 0);
    }

    /** Two that are still being sent have the places, so that what is sent never takes more memory than two. */
    @ParameterizedTest
    @ValueSource(strings = {CHECK, "/v1/rulebooks"})
    void aThirdAtOnceIsToldWhenToTryAgain(String path) throws Exception {
        begun(path);
        await(() -> {
            // It has its place, or the one that was asked below had.
            begun(CHECK);
            return check(new byte[1]).statusCode() == 503;
        });

        for (String language : List.of("da", "en")) {
            HttpResponse<String> refused = server.send(
                    "POST",
                    path,
                    BodyPublishers.ofByteArray(SMALL.zip()),
                    "Content-Type",
                    ZIP,
                    "Accept-Language",
                    language);
            JsonNode problem = Problems.problem(refused, 503);
            assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:checks-busy");
            assertThat(problem.at("/title").asString())
                    .isEqualTo(
                            language.equals("da")
                                    ? "Regelmappen kan ikke undersøges nu"
                                    : "The rules folder cannot be checked now");
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        }

        SmallFolder next = SmallFolder.version(3);
        next.writeTo(rules);
        await(() -> server.get("/v1/rulebooks/in-force").body().contains(next.fingerprint()));
        for (Socket socket : sockets) {
            socket.close();
        }
        await(() -> check(SMALL.zip()).statusCode() == 200);
    }

    @Test
    void aCheckStopsWhenItsConnectionIsClosed() throws Exception {
        Socket client = sent(SLOW, false);
        await(() -> underWay() == 1);
        client.close();
        await(() -> underWay() == 0);

        Socket cut = sent(SLOW, false);
        await(() -> underWay() == 1);
        cut.setSoLinger(true, 0);
        cut.close();
        await(() -> underWay() == 0);
    }

    /** Who has sent the next request already is there still. */
    @Test
    void aCheckGoesOnWhileItsClientWaits() throws Exception {
        Socket client = sent(SLOW, true);
        String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(answers).contains("\"clean\":true", "\"status\":\"UP\"");
    }

    @Test
    void aCheckStopsWhenTheServiceDoesAndItsClientIsTold() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> check(SLOW));
        await(() -> underWay() == 1);

        Instant before = Instant.now();
        service.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(Problems.problem(waiting.join(), 503).at("/type").asString())
                .isEqualTo("urn:indsatskompas:problem:checks-busy");
    }

    @Test
    void aCheckThatTakesTooLongIsSaidOfTheFolderWhereverItCameFrom() throws Exception {
        service.close();
        // What is in force is not checked again where the folder does not bring it.
        begin("PT0.2S", "approval");

        for (String language : List.of("da", "en")) {
            JsonNode checked = Server.json(check(SLOW, "Accept-Language", language));
            assertThat(checked.at("/clean").asBoolean()).isFalse();
            assertThat(checked.has("fingerprint")).isFalse();
            assertThat(checked.at("/problems"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.at("/found").asString())
                            .contains(
                                    language.equals("da")
                                            ? "mere end 200 millisekunder"
                                            : "more than 200 milliseconds"));
        }
        HttpResponse<String> submitted =
                server.send("POST", "/v1/rulebooks", BodyPublishers.ofByteArray(SLOW), "Content-Type", ZIP);
        assertThat(Problems.problem(submitted, 422).at("/errors")).hasSize(1);

        writeSlowOne();
        await(() ->
                !Server.json(server.get("/v1/rulebooks/folder")).at("/clean").asBoolean());
        assertThat(server.get("/v1/rulebooks/folder").body()).contains("mere end 200 millisekunder");
        assertThat(server.get("/v1/rulebooks/in-force").body()).contains(SMALL.fingerprint());
        assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void answersWhileTwoAreCheckedAndAnotherIsWatched() throws Exception {
        writeSlowOne();
        sent(SLOW, false);
        sent(SLOW, false);
        await(() -> underWay() >= 2);

        JsonNode profile = JsonMapper.shared().createObjectNode().put("citizenRef", "case-1");
        assertThat(server.post(Server.RECOMMENDATIONS + "?dryRun=true", profile).statusCode())
                .isEqualTo(200);
        assertThat(underWay()).as("checks that go on still").isPositive();
        assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private void writeSlowOne() throws IOException {
        FileSystemUtils.deleteRecursively(rules.resolve("laesehold_2020"));
        new SmallFolder(SlowFolder.folder()).writeTo(rules);
    }

    private HttpResponse<String> check(byte[] zip, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = ZIP;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.send("POST", CHECK, BodyPublishers.ofByteArray(zip), all);
    }

    /** A request of which the body comes later. */
    private void begun(String path) {
        head(path, 1_000);
    }

    /** One that is sent whole, and perhaps another behind it. */
    private Socket sent(byte[] zip, boolean another) throws IOException {
        Socket socket = head(CHECK, zip.length);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.writeBytes(zip);
        if (another) {
            rest.writeBytes("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        }
        socket.getOutputStream().write(rest.toByteArray());
        return socket;
    }

    private Socket head(String path, int length) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            sockets.add(socket);
            socket.setSoTimeout((int) Server.PATIENCE.toMillis());
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + ZIP
                    + "\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long underWay() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rules-check"))
                .count();
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        Instant end = Instant.now().plus(Server.PATIENCE);
        while (!state.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
