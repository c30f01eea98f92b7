package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The commands of the jar. */
@Command(
        name = "indsatskompas",
        resourceBundle = "dk.indsatskompas.command.descriptions",
        description = "Uden kommando startes tjenesten. / Without a command the service starts.",
        subcommands = {
            CheckCommand.class,
            TablesCommand.class,
            RenderCommand.class,
            GuideCommand.class,
            BackupCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            AskCommand.class,
            RecommendCommand.class,
            RecallCommand.class,
            ImpactCommand.class,
            KeyCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CommandLineInterface {
    /**
     * Runs the command that the first argument names, and gives its exit code; empty when it names none. Nothing is logged
     * meanwhile, so that what is written can be read by a program.
     */
    public static OptionalInt run(String... args) {
        String first = args.length == 0 ? "" : args[0];
        boolean help = first.equals("--help");
        // An option is the service's, and its start need not wait for the commands to be looked through.
        if (!help && (first.isEmpty() || first.startsWith("-"))) {
            return OptionalInt.empty();
        }
        CommandLine line = new CommandLine(new CommandLineInterface())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, stopped, all) -> stopped(e, stopped))
                .registerConverter(Path.class, HostPath::of)
                .registerConverter(LocalDate.class, CommandLineInterface::date);
        if (!help && !line.getSubcommands().containsKey(first)) {
            return OptionalInt.empty();
        }
        LoggingSystem.get(CommandLineInterface.class.getClassLoader()).beforeInitialize();
        line.setOut(writer(System.out)).setErr(writer(System.err));
        return OptionalInt.of(line.execute(help ? new String[] {"help"} : HostPath.arguments(args)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "»" + text + "« er ingen dato som 2026-11-22 / “" + text + "” is no date such as 2026-11-22");
        }
    }

    private static int stopped(Exception e, CommandLine command) throws Exception {
        Language language = command.getParseResult().matchedOptionValue("--lang", Language.DA);
        if (e instanceof BrokenRulebook broken) {
            command.getErr().println(broken.list(language));
            return 1;
        }
        command.getErr().println(CannotOpen.said(e).orElseThrow(() -> e).in(language));
        return CannotOpen.EXIT;
    }

    /** In the console's encoding; else UTF-8, because a locale without Danish letters would turn them into question marks. */
    @SuppressWarnings("SystemConsoleNull")
    private static PrintWriter writer(PrintStream stream) {
        Console console = System.console();
        return new PrintWriter(stream, true, console == null ? StandardCharsets.UTF_8 : console.charset());
    }
}
