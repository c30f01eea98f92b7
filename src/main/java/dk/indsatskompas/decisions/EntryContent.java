package dk.indsatskompas.decisions;

import java.time.Instant;
import java.util.UUID;

/** What an entry says, as far as it can still be read. */
public sealed interface EntryContent {
    enum Cause {
        ERASURE,
        RETENTION
    }

    /** A decision: the request's and the answer's body, byte for byte. */
    record Decision(String citizenRef, ImmutableBytes input, ImmutableBytes answer, ConditionOutcomes outcomes)
            implements EntryContent {}

    record GivenFeedback(String citizenRef, Feedback feedback) implements EntryContent {}

    /** It is about no citizen, and its kind says what it records. */
    record OfNobody() implements EntryContent {}

    /** The key was destroyed, as another entry records, and nobody can read it any more. */
    record ErasedContent(UUID by, Instant at, Cause cause) implements EntryContent {}
}
