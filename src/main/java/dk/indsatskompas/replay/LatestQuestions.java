package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.Population.PopulationMember;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads the latest recorded questions page by page, so that other rulebooks can be asked them. Erased ones are passed over. */
public final class LatestQuestions implements Iterator<PopulationMember> {

    private static final int PAGE = 256;

    private final Decisions decisions;
    private final Queue<PopulationMember> read = new ArrayDeque<>();
    private long left;
    private long number;
    private @Nullable Long cursor;
    private boolean ended;

    private LatestQuestions(Decisions decisions, long most) {
        this.decisions = decisions;
        this.left = most;
    }

    /**
     * The latest questions, the newest first.
     *
     * @param most how many at most
     */
    public static Population of(Decisions decisions, long most) {
        return Population.recorded(new LatestQuestions(decisions, most));
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !ended && left > 0) {
            page();
        }
        return !read.isEmpty();
    }

    @Override
    public PopulationMember next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void page() {
        DecisionSearch.FoundPage page = decisions.search(DecisionSearch.ALL, cursor, PAGE);
        cursor = page.next();
        ended = cursor == null;
        page.decisions().forEach(entry -> decisions.find(entry.id()).ifPresent(this::add));
    }

    private void add(RecordedEntry recorded) {
        if (left > 0 && recorded.content() instanceof EntryContent.Decision decision) {
            ReplayableDecision past = new ReplayableDecision(recorded.entry(), decision);
            read.add(new PopulationMember(++number, past::question));
            left--;
        }
    }
}
