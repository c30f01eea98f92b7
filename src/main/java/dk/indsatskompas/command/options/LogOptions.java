package dk.indsatskompas.command.options;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.keys.ExposedFile;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.PostgresServer;
import dk.indsatskompas.decisions.store.ReadOnlySqliteFile;
import dk.indsatskompas.vocabulary.Text;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the log of decisions is. It is only read; nothing that is missing is made. */
public final class LogOptions {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "En PostgreSQL i stedet for filen: jdbc:postgresql://vært:5432/navn.",
                "A PostgreSQL instead of the file: jdbc:postgresql://host:5432/name."
            })
    private @Nullable String url;

    @Option(
            names = "--database-user",
            paramLabel = "NAVN/NAME",
            defaultValue = "",
            description = {"Brugeren i databasen.", "The user in the database."})
    private String user = "";

    @Option(
            names = "--database-password",
            paramLabel = "KODE/WORD",
            defaultValue = "${env:INDSATSKOMPAS_DATABASE_PASSWORD:-}",
            description = {
                "Adgangskoden. Giv den hellere i miljøvariablen INDSATSKOMPAS_DATABASE_PASSWORD.",
                "The password. Rather give it in the environment variable INDSATSKOMPAS_DATABASE_PASSWORD."
            })
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
            try {
                return new Opened(PostgresServer.reading(url, user, password));
            } catch (StoreUnavailable e) {
                throw CannotOpen.of(e);
            }
        }
        if (!Files.isRegularFile(file())) {
            throw new CannotOpen(Text.format(NO_LOG.da(), NO_LOG.en(), data.path()));
        }
        return new Opened(new ReadOnlySqliteFile(file()));
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
            throw new CannotOpen(exposed(e));
        } catch (UncheckedIOException e) {
            throw new CannotOpen(Text.format(NO_KEYS.da(), NO_KEYS.en(), folder));
        } catch (IllegalArgumentException e) {
            throw new CannotOpen(Text.format(BAD_KEYS.da(), BAD_KEYS.en(), folder));
        }
    }

    public static Text exposed(ExposedFile e) {
        return e.found().then(e.cure()).then(READ_BY_OTHERS);
    }

    private Path file() {
        return data.path().resolve("decisions.db");
    }

    private static final Text NO_LOG = new Text(
            "Der er ingen log i %s. Angiv mappen med decisions.db med --data eller en PostgreSQL med --database-url.",
            "There is no log in %s. Name the folder of decisions.db with --data, or a PostgreSQL with --database-url.");
    private static final Text READ_BY_OTHERS = new Text(
            "Kan andre have læst den, så begynd en ny log med nye nøgler.",
            "If others may have read it, begin a new log with new keys.");
    private static final Text NO_KEYS = new Text(
            "Loggens nøgler er ikke i %s. Angiv mappen med master.key og signing.key med --keys.",
            "The keys of the log are not in %s. Name the folder of master.key and signing.key with --keys.");
    private static final Text BAD_KEYS = new Text(
            "Nøglerne i %s kan ikke bruges. Hent dem fra sikkerhedskopien.",
            "The keys in %s cannot be used. Take them from the backup.");
}
