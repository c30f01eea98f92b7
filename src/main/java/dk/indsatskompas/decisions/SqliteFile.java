package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The store of one replica: a file, which only its owner can read. A commit is on the disk when it returns
 * (write-ahead log, {@code synchronous=FULL}), and what is deleted is overwritten.
 */
public final class SqliteFile extends HikariDataSource {

    private static final int BUSY_MILLIS = 2_000;
    private static final int CONNECTIONS = 8;

    private final Path file;
    private final @Nullable Object identity;

    private SqliteFile(Path file, HikariConfig pool) throws IOException {
        super(pool);
        this.file = file;
        this.identity = identity(file);
    }

    /** Opens a file, which is made when it is not there, and its folder too. */
    public static SqliteFile open(Path file) {
        try {
            Path absolute = file.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(absolute.getParent()));
            if (!Files.exists(absolute)) {
                create(absolute);
            }
            HikariConfig pool = new HikariConfig();
            pool.setPoolName("decisions");
            pool.setDataSource(source(absolute));
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setConnectionTimeout(BUSY_MILLIS);
            return new SqliteFile(absolute, pool);
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be opened: " + file, e);
        }
    }

    /**
     * A connection, as long as the file is the one that was opened: SQLite itself would go on writing to a file that was
     * deleted or replaced, and what it wrote would be lost.
     */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!Objects.equals(identity, identity(file))) {
                throw new SQLException("The database file was replaced by another: " + file);
            }
        } catch (IOException e) {
            throw new SQLException("The database file is gone: " + file, e);
        }
        return super.getConnection();
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static @Nullable Object identity(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
