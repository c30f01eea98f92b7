package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.search.SearchTerm;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * The answer that is about to be given: its id of {@link Decisions#newId()} as it stands in the body, the fingerprint
 * of the rulebook, the words that it is found by, and every byte that goes out.
 */
public record RecordedAnswer(
        UUID id,
        Instant at,
        String rulebook,
        ConditionOutcomes outcomes,
        SortedSet<SearchTerm> terms,
        ImmutableBytes body) {}
