package dk.indsatskompas.command.guide;

import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the readable guide to the rulebook in a folder. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = {
            "Skriver en vejledning til hele regelbogen, som kan læses og printes. Er der fejl i mappen, vises de, og intet "
                    + "skrives.",
            "Writes a guide to the whole rulebook, to be read and printed. When the folder has problems, they are shown and "
                    + "nothing is written."
        })
public final class GuideCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FIL/FILE",
            description = {"filen, .html eller .pdf", "the file, .html or .pdf"})
    private Path out = Path.of("guide.html");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".pdf")) {
            throw wrong("Filen skal ende på .html eller .pdf / The file must end in .html or .pdf");
        }
        try (Rulebook rulebook = RulesFolder.open(RulesPath.open(folder, spec))) {
            Guide guide = new Guide(rulebook, language);
            write(name.endsWith(".pdf") ? guide.pdf() : guide.html().getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (BrokenRulebook e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(problem.in(language)));
            return 1;
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(out, bytes);
        } catch (IOException e) {
            throw wrong("Filen kan ikke skrives / The file cannot be written: " + out);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
