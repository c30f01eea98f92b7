package dk.indsatskompas.command;

import dk.indsatskompas.access.KeyFile;
import dk.indsatskompas.vocabulary.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the API keys are: beside the keys of the log. */
final class KeysPlace {

    @Option(
            names = "--data",
            paramLabel = "MAPPE/FOLDER",
            defaultValue = "./data",
            description = {
                "Tjenestens datamappe; nøglerne er i dens undermappe keys. Uden valg: ./data.",
                "The data folder of the service; the keys are in its folder keys. When left out: ./data."
            })
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            paramLabel = "MAPPE/FOLDER",
            description = {
                "Mappen med nøglerne, når de ligger et andet sted.",
                "The folder of the keys, when elsewhere."
            })
    private @Nullable Path keys;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    KeyFile file() {
        return KeyFile.in(keys == null ? data.resolve("keys") : keys);
    }

    Language language() {
        return language;
    }
}
