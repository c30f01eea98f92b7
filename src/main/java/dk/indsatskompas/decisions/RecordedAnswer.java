package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.search.SearchTerm;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * The answer that is about to be given.
 *
 * @param id of {@link Decisions#newId()}, as it stands in the body
 * @param rulebook the fingerprint of the rulebook that answered
 * @param outcomes what came of each condition of its rules
 * @param terms the words that the decision is found by
 * @param body every byte that goes out
 */
public record RecordedAnswer(
        UUID id,
        Instant at,
        String rulebook,
        ConditionOutcomes outcomes,
        SortedSet<SearchTerm> terms,
        ImmutableBytes body) {}
