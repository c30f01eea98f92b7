package dk.indsatskompas.command;

import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the jar. */
@Command(
        name = "indsatskompas",
        description = "Uden kommando startes tjenesten. / Without a command the service starts.",
        subcommands = {CheckCommand.class, TablesCommand.class, CommandLine.HelpCommand.class})
public final class CommandLineInterface {

    /** Runs the command that the first argument names, and gives its exit code; empty when it names none. */
    public static OptionalInt run(String... args) {
        CommandLine line = new CommandLine(new CommandLineInterface()).setCaseInsensitiveEnumValuesAllowed(true);
        boolean named = args.length > 0 && (line.getSubcommands().containsKey(args[0]) || args[0].equals("--help"));
        if (!named) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(line.execute(args[0].equals("--help") ? new String[] {"help"} : args));
    }
}
