package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.Population.PopulationMember;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the latest recorded questions page by page, so that other rulebooks can be asked them. Erased ones are passed over. */
public final class LatestQuestions {
    private LatestQuestions() {}

    /** So many at most, the newest first. */
    public static Population of(Decisions decisions, long most) {
        AtomicLong number = new AtomicLong();
        return Population.recorded(decisions
                .all(DecisionSearch.ALL)
                .flatMap(entry -> decisions.find(entry.id()).stream())
                .flatMap(recorded -> ReplayableDecision.of(recorded).stream())
                .map(decision -> new PopulationMember(number.incrementAndGet(), decision::question))
                .limit(most)
                .iterator());
    }
}
