package dk.indsatskompas.command;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the log of decisions as it is at one moment, while the service goes on; its keys are kept apart from it. */
@Command(name = "backup", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class BackupCommand implements Callable<Integer> {
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
            SqliteFile.copy(log, copy);
        } catch (IOException e) {
            throw Obstacle.BACKUP_UNWRITABLE.cannot(copy);
        }
        Store store = Store.asItIs(new ReadOnlySqliteFile(copy));
        LogHead head =
                store.reading(() -> store.tables().head().survey().stored().head());
        Text copied = Text.format(
                "%s har loggen til og med post %d, roden %s, uden nøglerne. Gem endepunktet sammen med den.",
                "%s has the log up to entry %d, root %s, without the keys. Keep that head with it.",
                copy,
                head.size(),
                head.root().base64());
        terminal.out().println(copied.in(terminal.language()));
        return 0;
    }
}
