package dk.indsatskompas.decisions.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file that must stay the one it was: SQLite itself would go on writing to a file that was deleted or replaced, and
 * what it wrote would be lost.
 */
record UnreplacedFile(Path path, @Nullable Object identity) {

    static UnreplacedFile of(Path path) throws IOException {
        return new UnreplacedFile(path, identity(path));
    }

    void check() throws SQLException {
        try {
            if (!Objects.equals(identity, identity(path))) {
                throw new SQLException("The database file was replaced by another: " + path);
            }
        } catch (IOException e) {
            throw new SQLException("The database file is gone: " + path, e);
        }
    }

    /**
     * SQLite itself would open it to read it only. That connection would stay so, and the files that SQLite lays beside it
     * could not be written either, when this one can be again.
     */
    void checkWritable() throws SQLException {
        if (!Files.isWritable(path)) {
            throw new SQLiteException("The database file can only be read: " + path, SQLiteErrorCode.SQLITE_READONLY);
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
