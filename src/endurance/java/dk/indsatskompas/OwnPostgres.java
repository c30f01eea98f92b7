package dk.indsatskompas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of one test's own: it can be stopped and started again where it was, or made to stand still. */
final class OwnPostgres implements AutoCloseable {

    static final String PASSWORD = "adgangskode-4711";

    private final Path data;
    private EmbeddedPostgres server;

    private OwnPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static OwnPostgres start(Path parent) throws IOException {
        Path data = Files.createTempDirectory(parent, "postgres");
        return new OwnPostgres(data, builder(data).start());
    }

    /** Makes an empty database, and says how the service is told to use it. */
    String[] fresh(String name) {
        admin().execute("create database " + name);
        return arguments(name);
    }

    String[] arguments(String database) {
        return new String[] {
            "--indsatskompas.database.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database,
            "--indsatskompas.database.user=postgres",
            "--indsatskompas.database.password=" + PASSWORD
        };
    }

    JdbcTemplate admin() {
        return new JdbcTemplate(server.getPostgresDatabase());
    }

    Connection connection(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** Until now it took everybody on this machine for whoever they said they were. */
    void onlyWithTheRightPassword() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        admin().execute("select pg_reload_conf()");
    }

    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = builder(data).setPort(server.getPort()).start();
    }

    /** Stops it in the middle of whatever it does: nothing is refused, and nothing is answered. */
    void standStill() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long first;
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            first = Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
        ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
        // Before the others are looked for: while it goes on, it makes new ones.
        signal(signal, Stream.of(postmaster));
        signal(signal, postmaster.descendants());
    }

    private static void signal(String signal, Stream<ProcessHandle> processes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
    }
}
