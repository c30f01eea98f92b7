package dk.indsatskompas.command.keys;

import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.command.options.DataFolder;
import dk.indsatskompas.vocabulary.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the API keys are: beside the keys of the log. */
final class KeyOptions {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    ApiKeyFile file() {
        return ApiKeyFile.in(data.keys());
    }

    Language language() {
        return language;
    }
}
