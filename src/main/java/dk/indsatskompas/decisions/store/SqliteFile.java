package dk.indsatskompas.decisions.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.keys.SecretFile;
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

    /**
     * Of four KiB each; SQLite's own thousand are full after some twenty commits. The rows of the search change the same few
     * pages again and again, and the longer the log, the fewer times they go to the file itself.
     */
    private static final String PAGES_IN_THE_LOG = "4000";

    private final UnreplacedFile file;

    private SqliteFile(Connections connections) {
        super(pool(connections));
        this.file = connections.file;
    }

    private static HikariConfig pool(Connections connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("decisions");
        pool.setDataSource(connections);
        pool.setReadOnly(connections.readOnly);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(BUSY_MILLIS);
        if (!connections.readOnly) {
            // The first who asks is told why there is no connection; the pool itself would log it at length.
            pool.setInitializationFailTimeout(-1);
        }
        return pool;
    }

    /** Opens a file, which is made when it is not there, and its folder too. */
    public static SqliteFile open(Path file) {
        try {
            Path path = file.toAbsolutePath();
            SecretFile.folder(Objects.requireNonNull(path.getParent()));
            if (!Files.exists(path)) {
                create(path);
            }
            return new SqliteFile(new Connections(UnreplacedFile.of(path), path.toString(), false));
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be opened: " + file, e);
        }
    }

    /**
     * Opens a file, or a copy of one, only to read it, as for an audit. Nothing is made or changed: not the file, and none
     * beside it, unless a write-ahead log is there, which SQLite does not read without a file of its own.
     *
     * @throws UncheckedIOException when there is no such file
     */
    public static SqliteFile toRead(Path file) {
        try {
            Path path = file.toAbsolutePath();
            UnreplacedFile watched = UnreplacedFile.of(path);
            boolean mayBeWritten = Files.exists(path.resolveSibling(path.getFileName() + "-wal"));
            String uri = "file:" + path.toUri().getRawPath() + (mayBeWritten ? "" : "?immutable=1");
            return new SqliteFile(new Connections(watched, uri, true));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no store to read: " + file, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        file.check();
        return super.getConnection();
    }

    /** Where the pool gets new connections. The file is never made here: it would be another one. */
    private static final class Connections extends SQLiteDataSource {

        private final UnreplacedFile file;
        private final boolean readOnly;

        Connections(UnreplacedFile file, String address, boolean readOnly) {
            super(readOnly ? reading() : writing());
            setUrl("jdbc:sqlite:" + address);
            this.file = file;
            this.readOnly = readOnly;
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            file.check();
            if (!readOnly) {
                file.checkWritable();
            }
            SQLiteConnection connection = super.getConnection(user, password);
            try {
                file.check();
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    private static SQLiteConfig writing() {
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

    private static SQLiteConfig reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
