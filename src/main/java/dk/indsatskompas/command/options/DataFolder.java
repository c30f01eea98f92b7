package dk.indsatskompas.command.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the service keeps its log and its keys. */
public final class DataFolder {

    @Option(names = "--data", paramLabel = "MAPPE/FOLDER", defaultValue = "./data")
    private Path data = Path.of("data");

    @Option(names = "--keys", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path keys;

    Path path() {
        return data;
    }

    public Path keys() {
        return keys == null ? data.resolve("keys") : keys;
    }
}
