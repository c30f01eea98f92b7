package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Decisions.OtherOrigin;
import dk.indsatskompas.decisions.store.Store.OlderStore;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.SecretFile.MissingFile;
import dk.indsatskompas.process.SecretFile.UnusableSecret;
import dk.indsatskompas.process.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can hinder that the log of decisions is opened, and what helps. Without it nothing may be answered, so the service does not start. */
public enum LogTrouble {
    OTHER_KEYS(DamagedStore.class),
    BROKEN_KEY(IllegalArgumentException.class),
    MISSING_KEY(MissingFile.class),
    EXPOSED_KEY(ExposedFile.class),
    OLDER_STORE(OlderStore.class),
    /** Before the type that this one is a kind of. */
    OTHER_VERSION(FlywayValidateException.class),
    SOMETHING_ELSE(FlywayException.class),
    FOLDER(FileSystemException.class),
    OTHER_ORIGIN(OtherOrigin.class),
    NO_ORIGIN,
    NO_WITNESS,
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

    private final @Nullable Class<? extends Exception> cause;
    private final Text found = Texts.of(this, "found");
    private final Text cure = Texts.of(this, "cure");

    LogTrouble() {
        this(null);
    }

    LogTrouble(@Nullable Class<? extends Exception> cause) {
        this.cause = cause;
    }

    /** Opens something of the log at a place, named without any password, or says what hinders it. */
    static <T> T opening(String place, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (UnusableSecret e) {
            throw failure(e.place(), e);
        } catch (RuntimeException e) {
            throw failure(place, e);
        }
    }

    /** Why the log there cannot be used. No message of a database is repeated. */
    public static StartFailure failure(String place, RuntimeException cause) {
        return of(cause).at(place, cause);
    }

    /** What was found and what helps. */
    public Text text() {
        return found.then(cure);
    }

    StartFailure at(String place, @Nullable Throwable cause) {
        return new StartFailure(UNOPENED.filled(place, found), cure, cause);
    }

    /** Of all causes the innermost that is known. */
    static LogTrouble of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(known(cause)))
                .reduce((outer, inner) -> inner)
                .orElse(UNKNOWN);
    }

    private static @Nullable LogTrouble known(Throwable failure) {
        if (failure instanceof SQLiteException e) {
            return sqlite(SQLiteErrorCode.getErrorCode(e.getErrorCode()));
        }
        if (failure instanceof SQLException e) {
            return sql(String.valueOf(e.getSQLState()));
        }
        return Arrays.stream(values())
                .filter(trouble -> trouble.cause != null && trouble.cause.isInstance(failure))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LogTrouble sqlite(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
            case SQLITE_READONLY, SQLITE_CANTOPEN -> FOLDER;
            case SQLITE_FULL, SQLITE_IOERR -> FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> NO_DATABASE;
            default -> null;
        };
    }

    private static @Nullable LogTrouble sql(String state) {
        return switch (state.equals(MAY_NOT) ? SIGNING_IN : state.replaceFirst("(?s)^(..).*", "$1")) {
            case SIGNING_IN -> SIGN_IN;
            case "3D" -> NO_SUCH_DATABASE;
            case "08", "53", "57", "25" -> UNREACHABLE;
            default -> null;
        };
    }
}
