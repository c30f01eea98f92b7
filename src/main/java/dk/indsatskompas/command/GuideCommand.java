package dk.indsatskompas.command;

import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the readable guide to the rulebook in a folder. */
@Command(name = "guide", mixinStandardHelpOptions = true)
public final class GuideCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Option(names = "--out", required = true, paramLabel = "FIL/FILE")
    private Path out = Path.of("guide.html");

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws BrokenRulebook {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".pdf")) {
            throw terminal.wrong("Filen skal ende på .html eller .pdf / The file must end in .html or .pdf");
        }
        try (Rulebook rulebook = RulesFolder.open(terminal.folder(folder))) {
            Guide guide = new Guide(rulebook, terminal.language());
            Files.write(out, name.endsWith(".pdf") ? guide.pdf() : guide.html().getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw terminal.wrong("Filen kan ikke skrives / The file cannot be written: " + out);
        }
    }
}
