package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
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
    static final String CITIZENS = "whole_citizens.yaml";

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--against", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path against;

    @Option(names = "--accept")
    private boolean accept;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

    @Override
    public Integer call() {
        Folder files = terminal.folder(folder);
        if (accept) {
            files = accepted(files);
        }
        CheckedFolder checked = CheckedFolder.of(files, against == null ? null : terminal.folder(against));
        terminal.show(checked, "check", Map.of("checked", checked, "explained", explain));
        return checked.isSound() && !(strict && checked.hasRemarks()) ? 0 : 1;
    }

    /**
     * Writes what the whole citizens get now as what they must get, and shows each difference; the folder as it is then. Rules
     * that are wrong leave it as it was.
     */
    private Folder accepted(Folder files) {
        try {
            String accepted = RulesFolder.accepted(files);
            if (accepted.equals(files.text(CITIZENS).orElse(""))) {
                terminal.tell(Obstacle.CITIZENS_ALIKE.text());
                return files;
            }
            RulesFolder.check(files).stream()
                    .filter(problem -> problem.place().file().equals(CITIZENS))
                    .forEach(problem -> terminal.err().println(problem.in(terminal.language())));
            GivenRules.rewrite(folder.resolve(CITIZENS), accepted);
            terminal.tell(WRITTEN);
            return Folder.of(folder);
        } catch (BrokenRulebook e) {
            terminal.tell(Obstacle.CITIZENS_KEPT.text());
            return files;
        } catch (IOException e) {
            throw Obstacle.CITIZENS_UNWRITABLE.cannot();
        }
    }

    private static final Text WRITTEN = new Text(
            "Det, de nu får, er skrevet i whole_citizens.yaml. Læs det igennem, før mappen sendes videre.",
            "What they get now is written in whole_citizens.yaml. Read it through before the folder goes on.");
}
