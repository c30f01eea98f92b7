package dk.indsatskompas.decisions;

import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can hinder that the log of decisions is opened, and what helps. Without it nothing may be answered, so the service does not start. */
public enum LogTrouble {
    OTHER_KEYS(
            new Text("Databasen er skrevet med andre nøgler.", "The database was written with other keys."),
            new Text(
                    "Læg de nøgler tilbage, som databasen er skrevet med (master.key og signing.key), eller peg på dem med indsatskompas.keys. Uden dem kan intet læses.",
                    "Put back the keys that the database was written with (master.key and signing.key), or name their folder in indsatskompas.keys. Without them nothing can be read.")),
    BROKEN_KEY(
            new Text("En af nøglerne kan ikke læses.", "One of the keys cannot be read."),
            new Text(
                    "Læg den rigtige master.key og signing.key tilbage fra sikkerhedskopien.",
                    "Put the right master.key and signing.key back from the backup.")),
    MISSING_KEY(
            new Text(
                    "Loggen findes, men mindst én af de nøgler, den er skrevet med, mangler.",
                    "The log is there, but at least one of the keys that it was written with is missing."),
            new Text(
                    "Læg filen tilbage fra sikkerhedskopien, eller peg på mappen med nøglerne med indsatskompas.keys. Nye nøgler laves kun til en ny log: skal der begyndes forfra, så peg på en tom mappe med indsatskompas.data.",
                    "Put the file back from the backup, or name the folder of the keys in indsatskompas.keys. New keys are made for a new log only: to begin anew, name an empty folder in indsatskompas.data.")),
    EXPOSED_KEY(
            new Text(
                    "Andre end ejeren kan læse eller skrive filen med nøglen.",
                    "Others than its owner can read or write the file of the key."),
            new Text(
                    "Kør chmod 600 på den (i Kubernetes: defaultMode 0400 eller 0440). Kan andre have læst den, så begynd en ny log med nye nøgler.",
                    "Run chmod 600 on it (in Kubernetes: defaultMode 0400 or 0440). If others may have read it, begin a new log with new keys.")),
    OTHER_VERSION(
            new Text(
                    "Databasens tabeller er ikke dem, denne udgave kender: en nyere udgave har brugt den.",
                    "The tables of the database are not those that this version knows: a newer version has used it."),
            new Text("Brug den udgave, eller en nyere.", "Use that version, or a newer one.")),
    SOMETHING_ELSE(
            new Text("Databasen indeholder noget andet.", "The database holds something else."),
            new Text("Peg på en tom database eller på loggens egen.", "Name an empty database, or the log's own.")),
    FOLDER(
            new Text(
                    "Der kan ikke læses og skrives i mappen og filerne.",
                    "The folder and the files cannot be read and written."),
            new Text(
                    "Giv den bruger, som tjenesten kører under, ret til at læse og skrive der, eller peg på en anden mappe med indsatskompas.data og indsatskompas.keys.",
                    "Let the user that the service runs as read and write there, or name another folder in indsatskompas.data and indsatskompas.keys.")),
    NO_DATABASE(
            new Text("Filen er ikke en hel SQLite-database.", "The file is not a whole SQLite database."),
            new Text("Læg den tilbage fra sikkerhedskopien.", "Put it back from the backup.")),
    LOCKED(
            new Text("Et andet program holder databasen låst.", "Another program keeps the database locked."),
            new Text("Luk det, og start igen.", "Close it, and start again.")),
    FULL(
            new Text("Disken er fuld eller svarer ikke.", "The disk is full or does not answer."),
            new Text("Skaf plads, og start igen.", "Make room, and start again.")),
    SIGN_IN(
            new Text(
                    "Databasen afviser brugeren eller adgangskoden.", "The database refuses the user or the password."),
            new Text(
                    "Ret indsatskompas.database.user og indsatskompas.database.password, eller brugerens rettigheder.",
                    "Correct indsatskompas.database.user and indsatskompas.database.password, or what the user may do.")),
    NO_SUCH_DATABASE(
            new Text("Serveren har ingen database med det navn.", "The server has no database of that name."),
            new Text(
                    "Opret den, eller ret indsatskompas.database.url.",
                    "Create it, or correct indsatskompas.database.url.")),
    ADDRESS(
            new Text("Det er ikke adressen på en PostgreSQL.", "That is not the address of a PostgreSQL."),
            new Text(
                    "Ret indsatskompas.database.url: jdbc:postgresql://vært:5432/navn",
                    "Correct indsatskompas.database.url: jdbc:postgresql://host:5432/name")),
    UNREACHABLE(
            new Text("Databasen kan ikke nås.", "The database cannot be reached."),
            new Text(
                    "Start den, eller ret indsatskompas.database.url.",
                    "Start it, or correct indsatskompas.database.url.")),
    UNKNOWN(
            new Text("Årsagen kendes ikke.", "The cause is not known."),
            new Text(
                    "Ret indsatskompas.data eller indsatskompas.database.url; start med --debug for at se mere.",
                    "Correct indsatskompas.data or indsatskompas.database.url; start with --debug to see more."));

    private static final Text UNOPENED =
            new Text("Loggen over svar kan ikke åbnes: %s\n%s", "The log of decisions cannot be opened: %s\n%s");

    private static final String SIGNING_IN = "28";
    private static final String MAY_NOT = "42501";

    /** The more special types first. */
    private static final Map<Class<?>, LogTrouble> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(MissingKey.class, MISSING_KEY);
        BY_TYPE.put(ExposedFile.class, EXPOSED_KEY);
        BY_TYPE.put(Damaged.class, OTHER_KEYS);
        BY_TYPE.put(IllegalArgumentException.class, BROKEN_KEY);
        BY_TYPE.put(FlywayValidateException.class, OTHER_VERSION);
        BY_TYPE.put(FlywayException.class, SOMETHING_ELSE);
        BY_TYPE.put(FileSystemException.class, FOLDER);
    }

    private final Text found;
    private final Text cure;

    LogTrouble(Text found, Text cure) {
        this.found = found;
        this.cure = cure;
    }

    /** What is wrong. */
    public Text found() {
        return found;
    }

    /** What helps. */
    public Text cure() {
        return cure;
    }

    /**
     * Opens something of the log.
     *
     * @param place where it is, without any password
     * @throws StartFailure for whatever hinders it
     */
    static <T> T opening(String place, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (MissingKey e) {
            throw failure(e.place(), e);
        } catch (ExposedFile e) {
            throw failure(e.place(), e);
        } catch (RuntimeException e) {
            throw failure(place, e);
        }
    }

    /** Why the log there cannot be used. No message of a database is repeated. */
    public static StartFailure failure(String place, RuntimeException cause) {
        return of(cause).at(place, cause);
    }

    StartFailure at(String place, @Nullable Throwable cause) {
        return new StartFailure(Text.format(UNOPENED.da(), UNOPENED.en(), place, found), cure, cause);
    }

    static LogTrouble of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(UNKNOWN);
    }

    private static Optional<LogTrouble> known(Throwable cause) {
        if (cause instanceof SQLException e) {
            return cause instanceof SQLiteException
                    ? sqlite(SQLiteErrorCode.getErrorCode(e.getErrorCode()))
                    : sql(String.valueOf(e.getSQLState()));
        }
        return BY_TYPE.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(cause))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<LogTrouble> sqlite(SQLiteErrorCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
                    case SQLITE_READONLY, SQLITE_CANTOPEN -> FOLDER;
                    case SQLITE_FULL, SQLITE_IOERR -> FULL;
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> NO_DATABASE;
                    default -> null;
                });
    }

    private static Optional<LogTrouble> sql(String state) {
        return Optional.ofNullable(
                switch (state.equals(MAY_NOT) ? SIGNING_IN : state.replaceFirst("(?s)^(..).*", "$1")) {
                    case SIGNING_IN -> SIGN_IN;
                    case "3D" -> NO_SUCH_DATABASE;
                    case "08", "53", "57", "25" -> UNREACHABLE;
                    default -> null;
                });
    }
}
