package dk.indsatskompas.command;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.decisions.store.PostgresServer;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.SecretFile.MissingFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the log of decisions is. It is only read; nothing that is missing is made. */
public final class LogOptions {
    /** Dates are Danish dates, wherever the command runs. */
    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** What a log of SQLite is called in its folder. */
    static final String FILE = "decisions.db";

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

    public boolean isThere() {
        return url != null || Files.isRegularFile(file());
    }

    /** Opens the database for reading; {@link CannotOpen} when it is not there. */
    public Opened open() {
        if (url != null) {
            return new Opened(PostgresServer.reading(url, user, password));
        }
        if (!isThere()) {
            throw Obstacle.NO_LOG.cannot(data.path());
        }
        return new Opened(new ReadOnlySqliteFile(file()));
    }

    /** What is read from the log while it is open; {@link CannotOpen} when it or its keys are not there. */
    public <T> T read(Function<Decisions, T> reading) {
        try (Opened log = open();
                Decisions decisions = Decisions.reading(log.source(), settings(keys()))) {
            return reading.apply(decisions);
        }
    }

    public static LogSettings settings(LogKeys keys) {
        return new LogSettings(keys, Versions.running(), Clock.systemUTC(), WaitLimits.DEFAULT);
    }

    /** The two keys of the log; {@link CannotOpen} when they are not there. */
    public LogKeys keys() {
        Path folder = data.keys();
        try {
            return LogKeys.existing(folder);
        } catch (ExposedFile e) {
            throw CannotOpen.of(e);
        } catch (MissingFile | UncheckedIOException e) {
            throw Obstacle.NO_KEYS.cannot(folder);
        } catch (IllegalArgumentException e) {
            throw Obstacle.BAD_KEYS.cannot(folder);
        }
    }

    private Path file() {
        return data.path().resolve(FILE);
    }

    /** The options that say where the service keeps its log and its keys. */
    public static final class DataFolder {
        @Option(names = "--data", paramLabel = "MAPPE/FOLDER", defaultValue = "./data")
        private Path data = Path.of("data");

        @Option(names = "--keys", paramLabel = "MAPPE/FOLDER")
        private @Nullable Path keys;

        Path path() {
            return data;
        }

        public Path keys() {
            return keys == null ? data.resolve("keys") : keys;
        }
    }

    /** The options that say of which days decisions are meant. */
    public static final class DateOptions {
        @Option(names = "--from", paramLabel = "DATO/DATE")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATO/DATE")
        private @Nullable LocalDate to;

        public boolean areGiven() {
            return from != null || to != null;
        }

        /** Hands out the decisions of these days from the log, the newest first; with a finding only those that rest on it. */
        public void each(Decisions decisions, @Nullable String finding, Consumer<FoundDecision> decision) {
            Instant end = start(to == null ? null : to.plusDays(1));
            DecisionSearch search = DecisionSearch.ALL.between(start(from), end).restingOn(finding);
            decisions.all(search).forEach(decision);
        }

        private static @Nullable Instant start(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(DENMARK).toInstant();
        }
    }
}
