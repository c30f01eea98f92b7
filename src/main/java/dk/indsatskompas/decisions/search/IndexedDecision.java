package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** What a decision is found by: its number, when it was made, and its words. */
public record IndexedDecision(long decision, Instant time, SortedSet<SearchTerm> terms) {
    /** By what an entry tells without the key of its citizen; empty when it is no decision. */
    public static Optional<IndexedDecision> of(Entry entry) {
        return entry.kind() == EntryKind.DECISION
                ? Optional.of(new IndexedDecision(entry.sequence(), entry.time(), SearchTerm.of(entry)))
                : Optional.empty();
    }
}
