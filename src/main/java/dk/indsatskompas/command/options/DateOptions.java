package dk.indsatskompas.command.options;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say of which days decisions are meant. */
public final class DateOptions {

    private static final int PAGE = 256;

    /** Dates are Danish dates, wherever the command runs. */
    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Option(names = "--from", paramLabel = "DATO/DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATO/DATE")
    private @Nullable LocalDate to;

    /** Whether there is a first or a last day. */
    public boolean areGiven() {
        return from != null || to != null;
    }

    /**
     * Hands out the decisions of these days page by page from the log, the newest first.
     *
     * @param finding only those with a fired rule that rests on it; null for all
     */
    public void each(Decisions decisions, @Nullable String finding, Consumer<Entry> decision) {
        Instant end = start(to == null ? null : to.plusDays(1));
        DecisionSearch search = DecisionSearch.ALL.between(start(from), end).restingOn(finding);
        Long cursor = null;
        do {
            DecisionSearch.FoundPage page = decisions.search(search, cursor, PAGE);
            page.decisions().forEach(decision);
            cursor = page.next();
        } while (cursor != null);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DENMARK).toInstant();
    }
}
