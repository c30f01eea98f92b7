package dk.indsatskompas.command.tables;

import dk.indsatskompas.command.options.ReadRules;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the tables of a rules folder's README anew. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "Skriver tabellerne i regelmappens README.md, så de svarer til reglerne. Er der fejl i mappen, vises de, og "
                    + "intet skrives.",
            "Writes the tables of the folder's README.md so that they are those of the rules. When the folder has "
                    + "problems, they are shown and nothing is written."
        })
public final class TablesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Folder files = RulesPath.open(folder, spec);
        Optional<Contents> contents = ReadRules.of(files, spec, language);
        if (contents.isEmpty()) {
            return 1;
        }
        String readme = files.text("README.md").orElseThrow();
        Files.writeString(folder.resolve("README.md"), new ReadmeTables(contents.get()).fill(readme));
        return 0;
    }
}
