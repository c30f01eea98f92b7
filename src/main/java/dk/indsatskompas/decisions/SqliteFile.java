package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The store of one replica: a file, which only its owner can read. A commit is on the disk when it returns
 * (write-ahead log, {@code synchronous=FULL}), and what is deleted is overwritten. There is a connection only as long as
 * the file is the one that was opened.
 */
public final class SqliteFile extends HikariDataSource {

    private static final int BUSY_MILLIS = 2_000;
    private static final int CONNECTIONS = 8;

    private final WatchedFile file;

    private SqliteFile(WatchedFile file, HikariConfig pool) {
        super(pool);
        this.file = file;
    }

    /** Opens a file, which is made when it is not there, and its folder too. */
    public static SqliteFile open(Path file) {
        try {
            Path path = file.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            if (!Files.exists(path)) {
                create(path);
            }
            WatchedFile watched = WatchedFile.of(path);
            HikariConfig pool = new HikariConfig();
            pool.setPoolName("decisions");
            pool.setDataSource(new Connections(watched));
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setConnectionTimeout(BUSY_MILLIS);
            // The first who asks is told why there is no connection; the pool itself would log it at length.
            pool.setInitializationFailTimeout(-1);
            return new SqliteFile(watched, pool);
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be opened: " + file, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        file.check();
        return super.getConnection();
    }

    /** Where the pool gets new connections. The file is never made here: it would be another one. */
    private static final class Connections extends SQLiteDataSource {

        private final WatchedFile file;

        Connections(WatchedFile file) {
            super(config());
            setUrl("jdbc:sqlite:" + file.path());
            this.file = file;
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            file.check();
            file.checkWritable();
            SQLiteConnection connection = super.getConnection(user, password);
            try {
                file.check();
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        private static SQLiteConfig config() {
            SQLiteConfig config = new SQLiteConfig();
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setBusyTimeout(BUSY_MILLIS);
            config.enforceForeignKeys(true);
            config.setPragma(Pragma.SECURE_DELETE, "true");
            return config;
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
