package dk.indsatskompas.decisions;

/** What came of a recommendation: where an answer listed it, and what was done with it afterwards. */
public sealed interface Outcome {

    String name();

    /** The list of the answer that a recommendation was in. */
    enum Listed implements Outcome {
        RECOMMENDED,
        NOT_RECOMMENDED,
        UNDETERMINED,
        ALREADY_IN_PLACE
    }

    /** What the case worker did with it. */
    enum Reaction implements Outcome {
        ACCEPTED,
        CHANGED,
        REJECTED
    }
}
