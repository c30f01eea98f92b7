package dk.indsatskompas.command;

import dk.indsatskompas.access.KeyFile;
import dk.indsatskompas.vocabulary.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the API keys are: beside the keys of the log. */
final class KeysPlace {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    KeyFile file() {
        return KeyFile.in(data.keys());
    }

    Language language() {
        return language;
    }
}
