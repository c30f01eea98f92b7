package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.hostile.HostileFolder;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delivered service is sent every hostile folder there is, one after the other, with little more memory than it needs
 * without them. What it loads, makes and calls is watched.
 */
@Invariant("Whatever is sent as a rules folder runs nothing, is answered soon, and leaves the service as it was")
class HostileFoldersIT {

    /** What the service keeps, some 90 megabytes, and 64 for what is sent. */
    private static final String HEAP = "-Xmx160m";

    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** A class that came from no file, and is no lambda or proxy of the program's own. */
    private static final Pattern FROM_NOWHERE = Pattern.compile("source: __(?:JVM_DefineClass|ClassLoader).*");

    @TempDir
    private Path folder;

    @Test
    void areAnsweredWithTheirProblemsAndTheServiceGoesOn() throws IOException, InterruptedException {
        Path marker = folder.resolve("marker");
        Path classes = folder.resolve("classes.log");
        List<String> java = List.of(
                Jdk.running().java(), HEAP, "-XX:+ExitOnOutOfMemoryError", "-Xlog:class+load=info:file=" + classes);
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PackagedJar jar = PackagedJar.start(java, folder).ready()) {
            long atFirst = defined(classes).size();
            try (Stream<HostileFolder> all = HostileFolder.all(marker, nobody.getLocalPort())) {
                all.forEach(hostile -> isAnswered(jar.server(), hostile));
            }
            assertThat(marker).doesNotExist();
            assertThat(defined(classes)).as("classes that no file has").hasSize((int) atFirst);
            nobody.setSoTimeout(1);
            assertThat(isCalled(nobody)).as("a connection").isFalse();
            assertThat(jar.server().ask(Server.example()).statusCode()).isEqualTo(200);
            assertThat(jar.server().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(jar.said()).doesNotContain("Exception", "\tat ");
        }
    }

    private static void isAnswered(Server server, HostileFolder hostile) {
        Instant sent = Instant.now();
        HttpResponse<String> answer = server.send(
                "POST",
                "/v1/rulebooks/check",
                BodyPublishers.ofByteArray(hostile.zip()),
                "Content-Type",
                "application/zip");
        assertThat(answer.statusCode())
                .as(hostile.name() + ": " + answer.body())
                .isLessThan(500);
        assertThat(Duration.between(sent, Instant.now())).as(hostile.name()).isLessThan(LONGEST);
    }

    private static List<String> defined(Path classes) throws IOException {
        try (Stream<String> lines = Files.lines(classes)) {
            return lines.filter(line -> FROM_NOWHERE.matcher(line).find()).collect(Collectors.toList());
        }
    }

    private static boolean isCalled(ServerSocket nobody) throws IOException {
        try {
            nobody.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
