package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the tables of a rules folder's README anew. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "Skriver tabellerne i regelmappens README.md, så de svarer til reglerne.",
            "Writes the tables of the folder's README.md so that they are those of the rules."
        })
final class TablesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Folder files = RulesPath.open(folder, spec);
        Contents contents = Rulebook.read(files, new Problems());
        String readme = files.text("README.md").orElse("");
        Files.writeString(folder.resolve("README.md"), new Tables(contents).fill(readme));
        return 0;
    }
}
