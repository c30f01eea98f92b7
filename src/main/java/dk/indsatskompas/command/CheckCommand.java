package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks a rules folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Undersøger en regelmappe og viser alt, der er galt med den. Slutter med 0, når intet er galt, ellers 1.",
            "Checks a rules folder and shows everything that is wrong with it. Exits with 0 when nothing is, else 1."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Folder files = RulesPath.open(folder, spec);
        List<Problem> problems = RulesFolder.check(files);
        out.println(format == Format.JSON ? json(problems) : text(problems, files));
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private String text(List<Problem> problems, Folder files) {
        if (problems.isEmpty()) {
            return language == Language.DA
                    ? "Regelmappen er i orden. " + files.fingerprint()
                    : "The rules folder is in order. " + files.fingerprint();
        }
        StringBuilder list = new StringBuilder();
        problems.forEach(problem -> list.append(problem.in(language)).append(System.lineSeparator()));
        list.append(
                String.format(Locale.ROOT, language == Language.DA ? "%d fejl." : "%d problem(s).", problems.size()));
        return list.toString();
    }

    private static String json(List<Problem> problems) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(problems.stream().map(ProblemLine::of).toList());
    }

    /** A problem as the JSON format has it, both languages at once. */
    record ProblemLine(String code, String file, int line, int column, Text found, Text cure) {

        static ProblemLine of(Problem problem) {
            return new ProblemLine(
                    problem.code().id(),
                    problem.place().file(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.found(),
                    problem.cure());
        }
    }
}
