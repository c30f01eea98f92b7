package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.Population.PopulationMember;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads the latest recorded questions page by page, so that other rulebooks can be asked them. Erased ones are passed over. */
public final class LatestQuestions {
    private static final int PAGE = 256;

    private LatestQuestions() {}

    /** So many at most, the newest first. */
    public static Population of(Decisions decisions, long most) {
        AtomicLong number = new AtomicLong();
        FoundPage beforeAll = new FoundPage(List.of(), Long.MAX_VALUE);
        return Population.recorded(Stream.iterate(
                        beforeAll,
                        Objects::nonNull,
                        page -> page.next() == null ? null : decisions.search(DecisionSearch.ALL, page.next(), PAGE))
                .flatMap(page -> page.decisions().stream())
                .flatMap(entry -> decisions.find(entry.id()).stream())
                .flatMap(LatestQuestions::decision)
                .map(decision -> new PopulationMember(number.incrementAndGet(), decision::question))
                .limit(most)
                .iterator());
    }

    private static Stream<ReplayableDecision> decision(RecordedEntry recorded) {
        return recorded.content() instanceof EntryContent.Decision decision
                ? Stream.of(new ReplayableDecision(recorded.entry(), decision))
                : Stream.of();
    }
}
