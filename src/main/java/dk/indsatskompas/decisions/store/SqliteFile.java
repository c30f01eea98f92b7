package dk.indsatskompas.decisions.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.process.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * The store of one replica: a file, which only its owner can read. A commit is on the disk when it returns (write-ahead
 * log, {@code synchronous=FULL}), and what is deleted is overwritten. A file that was deleted or replaced is not
 * written to any more, as SQLite itself would.
 */
public final class SqliteFile extends HikariDataSource {
    private static final int BUSY_MILLIS = 2_000;
    private static final int CONNECTIONS = 8;
    private static final int PAGE_BYTES = 8_192;
    /**
     * Of eight KiB each; SQLite's own thousand are full after some twenty commits. The rows of the search change the same few
     * pages again and again, and the longer the log, the fewer times they go to the file itself.
     */
    private static final String PAGES_IN_THE_LOG = "2000";

    private final Connections connections;

    private SqliteFile(Connections connections) {
        super(pool(connections));
        this.connections = connections;
    }

    private static HikariConfig pool(Connections connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("decisions");
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(BUSY_MILLIS);
        // The first who asks is told why there is no connection; the pool itself would log it at length.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** Opens a file, which is made when it is not there, and its folder too. */
    public static SqliteFile open(Path file) {
        try {
            Path path = file.toAbsolutePath();
            SecretFile.folder(Objects.requireNonNull(path.getParent()));
            if (!Files.exists(path)) {
                SecretFile.createEmpty(path);
                begin(path);
            }
            return new SqliteFile(new Connections(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be opened: " + file, e);
        }
    }

    /** Six decisions to a page leave less of it empty than three; it is laid down before there is a write-ahead log. */
    private static void begin(Path file) {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma page_size = " + PAGE_BYTES);
            statement.execute("vacuum");
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        connections.check();
        return super.getConnection();
    }

    /** Where the pool gets new connections. The file is never made here: it would be another one. */
    private static final class Connections extends SQLiteDataSource {
        private final Path file;
        private final @Nullable Object identity;

        Connections(Path file) throws IOException {
            super(config());
            setUrl("jdbc:sqlite:" + file);
            this.file = file;
            this.identity = identity(file);
        }

        /**
         * SQLite itself would open a file that cannot be written to read it only. That connection would stay so, and the
         * files that SQLite lays beside it could not be written either, when this one can be again.
         */
        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            check();
            if (!Files.isWritable(file)) {
                throw new SQLiteException(
                        "The database file can only be read: " + file, SQLiteErrorCode.SQLITE_READONLY);
            }
            SQLiteConnection connection = super.getConnection(user, password);
            try {
                check();
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        private void check() throws SQLException {
            try {
                if (!Objects.equals(identity, identity(file))) {
                    throw new SQLException("The database file was replaced by another: " + file);
                }
            } catch (IOException e) {
                throw new SQLException("The database file is gone: " + file, e);
            }
        }

        private static @Nullable Object identity(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
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
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, PAGES_IN_THE_LOG);
        return config;
    }

    /**
     * The file of a store for those who only read it, beside a running service or without one. Nothing is written, and no
     * file is made: while there is a write-ahead log, somebody has the file open and it is shared with them; while there is
     * none, nobody has, and it is read as a file that does not change, because SQLite would otherwise make a log and leave it.
     */
    public static final class ReadOnlySqliteFile extends SQLiteDataSource {
        private final Path log;
        private final String address;

        public ReadOnlySqliteFile(Path given) {
            Path file = given.toAbsolutePath();
            this.log = file.resolveSibling(file.getFileName() + "-wal");
            this.address = "jdbc:sqlite:" + file.toUri() + "?mode=ro";
            setReadOnly(true);
            getConfig().setBusyTimeout(BUSY_MILLIS);
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            String url = Files.exists(log) ? address : address + "&immutable=1";
            return JDBC.createConnection(url, getConfig().toProperties());
        }
    }
}
