package dk.indsatskompas.decisions.search;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a decision is found by: its number, when it was made, and its words. */
public record IndexedDecision(long decision, Instant time, SortedSet<SearchTerm> terms) {
    public IndexedDecision and(SortedSet<SearchTerm> more) {
        SortedSet<SearchTerm> all = new TreeSet<>(terms);
        all.addAll(more);
        return new IndexedDecision(decision, time, all);
    }
}
