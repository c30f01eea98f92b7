package dk.indsatskompas.command.check;

import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a rules folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Undersøger en regelmappe og viser alt, der er galt med den. Er intet galt, vises, hvor godt eksemplerne "
                    + "dækker reglerne, og hvad reglerne kan og ikke kan sige. Slutter med 0, når intet er galt, ellers 1.",
            "Checks a rules folder and shows everything that is wrong with it. When nothing is, it shows how well the "
                    + "examples cover the rules, and what the rules can and cannot say. Exits with 0 when nothing is "
                    + "wrong, else 1."
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Option(
            names = "--strict",
            description = {"bemærkninger giver også 1 som resultat", "remarks make it exit with 1, too"})
    private boolean strict;

    @Option(
            names = "--against",
            paramLabel = "MAPPE/FOLDER",
            description = {
                "den tidligere mappe: så ses det også, om udgave og CHANGELOG fortæller, at reglerne er ændret",
                "the earlier folder: then it also shows whether version and CHANGELOG tell that the rules changed"
            })
    private @Nullable Path against;

    @Option(
            names = "--accept",
            description = {
                "viser, hvad de hele borgere nu får, og skriver det i whole_citizens.yaml som det, de skal have",
                "shows what the whole citizens get now, and writes it in whole_citizens.yaml as what they must get"
            })
    private boolean accept;

    @Option(
            names = "--explain",
            description = {
                "viser også, hvilke borgere ingen regel kan anbefale noget",
                "also shows which citizens no rule can recommend anything"
            })
    private boolean explain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Folder files = RulesPath.open(folder, spec);
        if (accept) {
            files = new AcceptedCitizens(folder, files)
                    .write(language, spec.commandLine().getErr());
        }
        CheckedFolder checked = CheckedFolder.of(files, against == null ? null : RulesPath.open(against, spec));
        out.println(
                format == Format.JSON
                        ? JsonOutput.json(CheckJson.of(checked))
                        : new CheckText(language, explain).of(checked));
        out.flush();
        return checked.problems().isEmpty() && !(strict && checked.hasRemarks()) ? 0 : 1;
    }
}
