package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes, and the language that whoever called it reads. */
public sealed class Terminal permits ReportTerminal {
    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    public Language language() {
        return language;
    }

    public void show(String template, Map<String, Object> found) {
        out().println(new TextWriter(language).text(template, found));
    }

    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    public void tell(Text text) {
        err().println(text.in(language));
    }

    /** That the command is called wrongly, in both languages. */
    public ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The rules folder that the command names; a {@link ParameterException} when there is none. */
    public Folder folder(Path path) {
        return GivenRules.folder(path, spec);
    }
}
