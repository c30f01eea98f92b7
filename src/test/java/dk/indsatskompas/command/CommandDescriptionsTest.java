package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says stands in one file, by the names of commands and options, so that a new one may be forgotten. */
class CommandDescriptionsTest {

    private static final List<String> OF_PICOCLI = List.of("--help", "--version");

    /** Values to choose from, and names of files. */
    private static final Set<String> OF_NO_LANGUAGE = Set.of(
            "da, en", "text, json", "rules/", "people.ndjson", "case-system, policy, approver, auditor, operations");

    @Test
    void everyCommandIsDescribedInDanishAndInEnglish() {
        assertThat(commands(new CommandLine(new CommandLineInterface())).skip(1))
                .hasSizeGreaterThan(12)
                .allSatisfy(command -> bilingual(
                        command.getCommandName(),
                        command.getCommandSpec().usageMessage().description()));
    }

    @Test
    void everyOptionIsDescribedInDanishAndInEnglish() {
        assertThat(commands(new CommandLine(new CommandLineInterface()))
                        .flatMap(command -> command.getCommandSpec().args().stream()))
                .hasSizeGreaterThan(40)
                .allSatisfy(argument -> {
                    String[] said = argument.description();
                    if (!isOfPicocli(argument) && !OF_NO_LANGUAGE.containsAll(Arrays.asList(said))) {
                        bilingual(argument.toString(), said);
                    }
                });
    }

    private static boolean isOfPicocli(ArgSpec argument) {
        return argument instanceof OptionSpec option && OF_PICOCLI.contains(option.longestName());
    }

    private static void bilingual(String what, String... said) {
        assertThat(said)
                .as(what)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line),
                line.getSubcommands().values().stream()
                        .filter(one -> !(one.getCommand() instanceof CommandLine.HelpCommand))
                        .flatMap(CommandDescriptionsTest::commands));
    }
}
