package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar over a file on a disk that is full, read-only, locked or gone, and then is not any more. */
@Invariant("A full, locked, read-only or missing store gives 503 and loses nothing")
class TroubledFileIT {

    @TempDir
    private static Path folder;

    /** Of the sixteen of the small disk. */
    private static final String A_MEGABYTE = "--management.health.diskspace.threshold=1MB";

    private static PackagedJar jar;
    private static Path file;

    @BeforeAll
    static void start() throws Exception {
        jar = WarmJar.start(folder, SmallRules.ARGUMENT).ready();
        file = folder.resolve("data/decisions.db");
    }

    @AfterAll
    static void stop() throws IOException {
        jar.close();
    }

    @Test
    void survivesAFullDisk() throws Exception {
        Path own = Files.createDirectory(folder.resolve("small"));
        Path data = Files.createDirectory(own.resolve("data"));
        assumeThat(SmallDisk.canBeMade(data))
                .as("this system lets an ordinary user make a disk; else files that may not grow stand for it")
                .isTrue();
        try (PackagedJar small = WarmJar.start(SmallDisk.on(data, WarmJar.JAVA), own, SmallRules.ARGUMENT, A_MEGABYTE)
                .ready()) {
            Path filler = SmallDisk.seenBy(small.process(), data).resolve("filler");
            assertThat(small.server().get("/actuator/health").statusCode()).isEqualTo(200);
            new TroubledService(small, "full")
                    .isUnavailableOnlyDuring(Trouble.of(
                            () -> {
                                SmallDisk.fill(filler);
                                isDown(small, "diskSpace");
                            },
                            () -> {
                                isDown(small, "store");
                                Files.delete(filler);
                            }));
            assertThat(small.server().get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(small.said().lines().filter(line -> line.contains(" WARN ")))
                    .as("refusals are told together")
                    .hasSizeLessThan(12);
        }
    }

    private static void isDown(PackagedJar service, String part) {
        HttpResponse<String> health = service.server().get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(Server.json(health).at("/components/" + part + "/status").asString())
                .isEqualTo("DOWN");
    }

    @Test
    void survivesFilesThatMayNotGrow() throws Exception {
        String pid = Long.toString(jar.process().pid());
        new TroubledService(jar, "limited")
                .isUnavailableOnlyDuring(Trouble.of(
                        () -> Trouble.command("prlimit", "--pid", pid, "--fsize=4096:"),
                        () -> Trouble.command("prlimit", "--pid", pid, "--fsize=unlimited:")));
    }

    @Test
    void survivesALockedFile() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            new TroubledService(jar, "locked")
                    .isUnavailableOnlyDuring(
                            Trouble.of(() -> execute(other, "begin immediate"), () -> execute(other, "rollback")));
        }
    }

    @Test
    void survivesAFileThatIsMovedAwayAndBack() throws Exception {
        Path away = folder.resolve("away.db");
        new TroubledService(jar, "gone")
                .isUnavailableOnlyDuring(Trouble.of(() -> Files.move(file, away), () -> Files.move(away, file)));
    }

    /** An open file stays writable, so the pool replaces its connections, as it does every half hour by default. */
    @Test
    void survivesAFileThatCanOnlyBeRead() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path pool = Files.writeString(folder.resolve("pool.properties"), "maxLifetime=30000\n");
        List<String> java = new ArrayList<>(WarmJar.JAVA);
        java.addAll(List.of("-Dhikaricp.configurationFile=" + pool, "-Dcom.zaxxer.hikari.housekeeping.periodMs=200"));
        try (PackagedJar mortal =
                WarmJar.start(Ordinary.user(java), own, SmallRules.ARGUMENT).ready()) {
            Path itsFile = own.resolve("data/decisions.db");
            new TroubledService(mortal, "read-only")
                    .isUnavailableOnlyDuring(Trouble.of(
                            () -> {
                                permit(itsFile, "r--------");
                                waitUntilNobodyCanWrite(mortal.process(), itsFile);
                            },
                            () -> permit(itsFile, "rw-------")));
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void waitUntilNobodyCanWrite(Process process, Path file) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (isWritable(process, file)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static boolean isWritable(Process process, Path file) throws IOException {
        Path own = Path.of("/proc/" + process.pid());
        try (Stream<Path> open = Files.list(own.resolve("fd"))) {
            return open.anyMatch(link -> isWritable(own, link, file));
        }
    }

    /** The last octal digit of the flags is 0 for a file that is open for reading only. What was closed meanwhile is not. */
    private static boolean isWritable(Path process, Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file)
                    && Files.readAllLines(process.resolve("fdinfo").resolve(link.getFileName())).stream()
                            .anyMatch(line -> line.matches("flags:\\s+\\d*[12]"));
        } catch (IOException e) {
            return false;
        }
    }
}
