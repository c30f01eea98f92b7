package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.Content;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Recorded;
import dk.indsatskompas.decisions.Search;
import dk.indsatskompas.impact.Member;
import dk.indsatskompas.impact.Population;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads the latest recorded questions page by page, so that other rulebooks can be asked them. Erased ones are passed over. */
public final class LatestQuestions implements Iterator<Member> {

    private static final int PAGE = 256;

    private final Decisions decisions;
    private final Queue<Member> read = new ArrayDeque<>();
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
    public Member next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void page() {
        Search.Page page = decisions.search(Search.ALL, cursor, PAGE);
        cursor = page.next();
        ended = cursor == null;
        page.decisions().forEach(entry -> decisions.find(entry.id()).ifPresent(this::add));
    }

    private void add(Recorded recorded) {
        if (left > 0 && recorded.content() instanceof Content.Decision decision) {
            ReplayableDecision past = new ReplayableDecision(recorded.entry(), decision);
            read.add(new Member(++number, past::question));
            left--;
        }
    }
}
