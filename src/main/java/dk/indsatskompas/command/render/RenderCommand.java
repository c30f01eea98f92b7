package dk.indsatskompas.command.render;

import dk.indsatskompas.command.options.ReadRules;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.RuleTranslation;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules of a folder in the sentences of either language. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Viser reglerne med sætninger på dansk eller engelsk. Med --study kan det, der vises, gemmes som den mappes "
                    + "rules.dslr og betyder det samme. Reglernes navne, id'er og kommentarer står, som de er skrevet.",
            "Shows the rules in Danish or English sentences. With --study, what is shown can be saved as that folder's "
                    + "rules.dslr and means the same. The names of the rules, ids and comments stay as they are written."
        })
public final class RenderCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(
            names = "--lang",
            required = true,
            description = {"sprog: da, en", "language: da, en"})
    private Language language = Language.DA;

    @Option(
            names = "--study",
            paramLabel = "ID",
            description = {
                "kun denne mappes regler: et vidensprojekts eller evidence_scale",
                "only this folder's rules: those of a study, or evidence_scale"
            })
    private @Nullable String study;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Folder files = RulesPath.open(folder, spec);
        Optional<Contents> contents = ReadRules.of(files, spec, language);
        contents.ifPresent(read -> print(new RuleTranslation(files, read, language)));
        return contents.isPresent() ? 0 : 1;
    }

    private void print(RuleTranslation rules) {
        String chosen = study;
        if (chosen != null && !rules.folders().contains(chosen)) {
            String known = String.join(", ", rules.folders());
            throw new ParameterException(
                    spec.commandLine(),
                    "Mappen har ikke »" + chosen + "«; her er / There is no “" + chosen + "”; there are: " + known);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(chosen == null ? rules.all() : rules.file(chosen));
        out.flush();
    }
}
