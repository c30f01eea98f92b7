package dk.indsatskompas.command.check;

import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a rules folder. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--against", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path against;

    @Option(names = "--accept")
    private boolean accept;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Folder files = terminal.folder(folder);
        if (accept) {
            files = new AcceptedCitizens(folder, files).write(terminal);
        }
        CheckedFolder checked = CheckedFolder.of(files, against == null ? null : terminal.folder(against));
        if (format == Format.JSON) {
            terminal.out().println(JsonOutput.json(CheckJson.of(checked)));
        } else {
            terminal.show("check/check", Map.of("checked", checked, "explained", explain));
        }
        return checked.isSound() && !(strict && checked.hasRemarks()) ? 0 : 1;
    }
}
