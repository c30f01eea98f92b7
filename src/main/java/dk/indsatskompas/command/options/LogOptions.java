package dk.indsatskompas.command.options;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.SecretFile.ExposedFile;
import dk.indsatskompas.decisions.store.PostgresServer;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the log of decisions is. It is only read; nothing that is missing is made. */
public final class LogOptions {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--database-url", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAVN/NAME", defaultValue = "")
    private String user = "";

    @Option(
            names = "--database-password",
            paramLabel = "KODE/WORD",
            defaultValue = "${env:INDSATSKOMPAS_DATABASE_PASSWORD:-}")
    private String password = "";

    /** An open database; closing it lets go of its connections. */
    public record Opened(DataSource source) implements AutoCloseable {

        @Override
        public void close() {
            if (source instanceof HikariDataSource pool) {
                pool.close();
            }
        }
    }

    /** Whether there is a log to open. */
    public boolean isThere() {
        return url != null || Files.isRegularFile(file());
    }

    /**
     * Opens the database for reading.
     *
     * @throws CannotOpen when it is not there
     */
    public Opened open() {
        if (url != null) {
            return new Opened(PostgresServer.reading(url, user, password));
        }
        if (!isThere()) {
            throw Obstacle.NO_LOG.cannot(data.path());
        }
        return new Opened(new ReadOnlySqliteFile(file()));
    }

    /**
     * What is read from the log while it is open.
     *
     * @throws CannotOpen when it or its keys are not there
     */
    public <T> T read(Function<Decisions, T> reading) {
        try (Opened log = open();
                Decisions decisions = Decisions.reading(log.source(), settings(keys()))) {
            return reading.apply(decisions);
        }
    }

    /** What a command needs besides to read or write a log. */
    public static LogSettings settings(LogKeys keys) {
        return new LogSettings(keys, SoftwareVersions.versions(), Clock.systemUTC(), WaitLimits.DEFAULT);
    }

    /**
     * The two keys of the log.
     *
     * @throws CannotOpen when they are not there
     */
    public LogKeys keys() {
        Path folder = data.keys();
        try {
            return LogKeys.existing(folder);
        } catch (ExposedFile e) {
            throw CannotOpen.of(e);
        } catch (UncheckedIOException e) {
            throw Obstacle.NO_KEYS.cannot(folder);
        } catch (IllegalArgumentException e) {
            throw Obstacle.BAD_KEYS.cannot(folder);
        }
    }

    private Path file() {
        return data.path().resolve("decisions.db");
    }
}
