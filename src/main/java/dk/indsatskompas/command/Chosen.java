package dk.indsatskompas.command;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options that say which decisions are meant: some by their ids, all, or those of some days. */
final class Chosen {

    private static final int PAGE = 256;

    /** Dates are Danish dates, wherever the command runs. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = {"decisionId fra svarene.", "decisionId of the answers."})
    private List<UUID> ids = List.of();

    @Option(
            names = "--all",
            description = {"Alle i loggen.", "All in the log."})
    private boolean all;

    @Option(
            names = "--from",
            paramLabel = "DATO/DATE",
            description = {"Fra og med denne dag, for eksempel 2026-11-22.", "From this day on, say 2026-11-22."})
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATO/DATE",
            description = {"Til og med denne dag.", "Up to and including this day."})
    private @Nullable LocalDate to;

    /**
     * Stops a command that does not say which.
     *
     * @throws ParameterException when none of the three is given, or more than one
     */
    void check(CommandSpec spec) {
        long given = Stream.of(!ids.isEmpty(), all, from != null || to != null)
                .filter(one -> one)
                .count();
        if (given != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Angiv enten id'er, --all eller --from og --to / Give either ids, --all, or --from and --to");
        }
    }

    /** Hands out the ids as they are given, or page by page from the log, the newest first. */
    void each(Decisions decisions, Consumer<UUID> decision) {
        ids.stream().distinct().forEach(decision);
        if (!ids.isEmpty()) {
            return;
        }
        Instant end = start(to == null ? null : to.plusDays(1));
        Search search = new Search(null, start(from), end, null, null, null, null, null);
        Long cursor = null;
        do {
            Search.Page page = decisions.search(search, cursor, PAGE);
            page.decisions().stream().map(Entry::id).forEach(decision);
            cursor = page.next();
        } while (cursor != null);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DENMARK).toInstant();
    }
}
