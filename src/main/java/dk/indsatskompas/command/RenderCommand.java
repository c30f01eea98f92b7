package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.RuleTranslation;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules of a folder in the sentences of either language. */
@Command(name = "render", mixinStandardHelpOptions = true)
public final class RenderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--lang", required = true)
    private Language language = Language.DA;

    @Option(names = "--study", paramLabel = "ID")
    private @Nullable String study;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws BrokenRulebook {
        Folder files = GivenRules.folder(folder, spec);
        RuleTranslation rules = new RuleTranslation(files, GivenRules.contents(files), language);
        if (study != null && !rules.folders().contains(study)) {
            String known = String.join(", ", rules.folders());
            throw new ParameterException(
                    spec.commandLine(),
                    "Mappen har ikke »" + study + "«; her er / There is no “" + study + "”; there are: " + known);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(study == null ? rules.all() : rules.file(study));
        out.flush();
        return 0;
    }
}
