package dk.indsatskompas.command.options;

import dk.indsatskompas.decisions.Decisions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options that say which decisions are meant: some by their ids, all, or those of some days. */
public final class DecisionSelection {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = {"decisionId fra svarene.", "decisionId of the answers."})
    private List<UUID> ids = List.of();

    @Option(
            names = "--all",
            description = {"Alle i loggen.", "All in the log."})
    private boolean all;

    @Mixin
    private DateOptions days = new DateOptions();

    /**
     * Stops a command that does not say which.
     *
     * @throws ParameterException when none of the three is given, or more than one
     */
    public void check(CommandSpec spec) {
        long given = Stream.of(!ids.isEmpty(), all, days.areGiven())
                .filter(one -> one)
                .count();
        if (given != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Angiv enten id'er, --all eller --from og --to / Give either ids, --all, or --from and --to");
        }
    }

    /** Hands out the ids as they are given, or page by page from the log, the newest first. */
    public void each(Decisions decisions, Consumer<UUID> decision) {
        ids.stream().distinct().forEach(decision);
        if (!ids.isEmpty()) {
            return;
        }
        days.each(decisions, null, entry -> decision.accept(entry.id()));
    }
}
