package dk.indsatskompas.decisions.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.sqlite.SQLiteConfig;

/**
 * The file of a store for those who only read it, beside a running service or without one. Nothing is written, and no
 * file is made: while there is a write-ahead log, somebody has the file open and it is shared with them; while there is
 * none, nobody has, and it is read as a file that does not change, because SQLite would otherwise make a log and leave it.
 */
public final class ReadOnlySqliteFile extends AbstractDataSource {

    private static final int BUSY_MILLIS = 2_000;

    private final Path log;
    private final String address;
    private final SQLiteConfig config = new SQLiteConfig();

    public ReadOnlySqliteFile(Path given) {
        Path file = given.toAbsolutePath();
        this.log = file.resolveSibling(file.getFileName() + "-wal");
        this.address = "jdbc:sqlite:" + file.toUri() + "?mode=ro";
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return config.createConnection(Files.exists(log) ? address : address + "&immutable=1");
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }
}
