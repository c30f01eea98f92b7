package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.Population.PopulationMember;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the latest recorded questions page by page, so that other rulebooks can be asked them. Erased ones are passed over. */
public final class LatestQuestions {

    private static final int PAGE = 256;

    private final Decisions decisions;
    private @Nullable Long cursor;
    private boolean ended;
    private long number;

    private LatestQuestions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** So many at most, the newest first. */
    public static Population of(Decisions decisions, long most) {
        LatestQuestions latest = new LatestQuestions(decisions);
        return Population.recorded(Stream.generate(latest::page)
                .takeWhile(Optional::isPresent)
                .flatMap(page -> page.orElseThrow().decisions().stream())
                .flatMap(entry -> decisions.find(entry.id()).stream())
                .flatMap(latest::member)
                .limit(most)
                .iterator());
    }

    /** The next page; empty after the last. */
    private Optional<FoundPage> page() {
        if (ended) {
            return Optional.empty();
        }
        FoundPage page = decisions.search(DecisionSearch.ALL, cursor, PAGE);
        cursor = page.next();
        ended = cursor == null;
        return Optional.of(page);
    }

    private Stream<PopulationMember> member(RecordedEntry recorded) {
        return recorded.content() instanceof EntryContent.Decision decision
                ? Stream.of(
                        new PopulationMember(++number, new ReplayableDecision(recorded.entry(), decision)::question))
                : Stream.of();
    }
}
