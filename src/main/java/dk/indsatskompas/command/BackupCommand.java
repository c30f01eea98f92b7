package dk.indsatskompas.command;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.process.SecretFile;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the log of decisions as it is at one moment, while the service goes on; its keys are kept apart from it. */
@Command(name = "backup", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class BackupCommand implements Callable<Integer> {
    private static final int BUSY_MILLIS = 2_000;

    @Option(names = "--data", paramLabel = "MAPPE/FOLDER", defaultValue = "./data")
    private Path data = Path.of("data");

    @Parameters(paramLabel = "MAPPE/FOLDER")
    private Path folder = Path.of("");

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Path log = data.resolve(LogOptions.FILE);
        Path copy = folder.resolve(LogOptions.FILE);
        if (!Files.isRegularFile(log)) {
            throw Obstacle.NO_LOG.cannot(data);
        }
        if (Files.exists(copy)) {
            throw Obstacle.BACKUP_KEPT.cannot(copy);
        }
        try {
            copy(log, copy);
        } catch (IOException e) {
            throw Obstacle.BACKUP_UNWRITABLE.cannot(copy);
        }
        Store store = Store.asItIs(new ReadOnlySqliteFile(copy));
        LogHead head = store.reading(tables -> tables.head().survey().stored().head());
        Text copied = Text.format(
                "%s har loggen til og med post %d, roden %s, uden nøglerne. Gem endepunktet sammen med den.",
                "%s has the log up to entry %d, root %s, without the keys. Keep that head with it.",
                copy,
                head.size(),
                head.root().base64());
        terminal.out().println(copied.in(terminal.language()));
        return 0;
    }

    /**
     * Copies the log with what its write-ahead log holds, beside a running service or without one. The copy is whole or not
     * there.
     */
    private static void copy(Path log, Path copy) throws IOException {
        Path path = copy.toAbsolutePath();
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        SecretFile.folder(Objects.requireNonNull(path.getParent()));
        Files.deleteIfExists(fresh);
        SecretFile.createEmpty(fresh);
        try (Connection connection = new ReadOnlySqliteFile(log).getConnection()) {
            // All pages in one step: between two, what is recorded meanwhile would have it begin anew.
            int code = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", fresh.toString(), null, BUSY_MILLIS, 1, -1);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new IOException(SQLiteErrorCode.getErrorCode(code).message);
            }
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
