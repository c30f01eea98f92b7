package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.ExposedFile;
import dk.indsatskompas.decisions.keys.MissingKey;
import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
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
    OTHER_KEYS,
    BROKEN_KEY,
    MISSING_KEY,
    EXPOSED_KEY,
    OTHER_VERSION,
    SOMETHING_ELSE,
    FOLDER,
    NO_DATABASE,
    LOCKED,
    FULL,
    SIGN_IN,
    NO_SUCH_DATABASE,
    ADDRESS,
    UNREACHABLE,
    UNKNOWN;

    private static final Text UNOPENED =
            new Text("Loggen over svar kan ikke åbnes: %s\n%s", "The log of decisions cannot be opened: %s\n%s");

    private static final String SIGNING_IN = "28";
    private static final String MAY_NOT = "42501";

    /** The more special types first. */
    private static final Map<Class<?>, LogTrouble> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(MissingKey.class, MISSING_KEY);
        BY_TYPE.put(ExposedFile.class, EXPOSED_KEY);
        BY_TYPE.put(DamagedStore.class, OTHER_KEYS);
        BY_TYPE.put(IllegalArgumentException.class, BROKEN_KEY);
        BY_TYPE.put(FlywayValidateException.class, OTHER_VERSION);
        BY_TYPE.put(FlywayException.class, SOMETHING_ELSE);
        BY_TYPE.put(FileSystemException.class, FOLDER);
    }

    private final Text found = Texts.of(this, "found");
    private final Text cure = Texts.of(this, "cure");

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
