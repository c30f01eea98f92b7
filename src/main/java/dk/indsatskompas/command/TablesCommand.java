package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the tables of a rules folder's README anew. */
@Command(name = "tables", mixinStandardHelpOptions = true)
public final class TablesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException, BrokenRulebook {
        Folder files = terminal.folder(folder);
        ReadmeTables tables = new ReadmeTables(GivenRules.contents(files));
        String readme = files.text("README.md").orElseThrow();
        GivenRules.rewrite(folder.resolve("README.md"), tables.fill(readme));
        return 0;
    }
}
