package dk.indsatskompas.decisions;

import java.time.Instant;
import java.util.UUID;

/** What an entry says, as far as it can still be read. */
public sealed interface Content {

    /**
     * A decision.
     *
     * @param input the request's body, byte for byte
     * @param answer the answer's body, byte for byte
     */
    record Decision(String citizenRef, Bytes input, Bytes answer, Outcomes outcomes) implements Content {}

    /** Feedback on the decision that the entry is about. */
    record Given(String citizenRef, Feedback feedback) implements Content {}

    /** The entry is itself the record of an erasure. */
    record Erasure() implements Content {}

    /**
     * The citizen was erased, and nobody can read it any more.
     *
     * @param by the entry that records the erasure
     */
    record Erased(UUID by, Instant at) implements Content {}
}
