package dk.indsatskompas.decisions;

/** What an entry of the chain records. */
public enum Kind {
    /** An answer that was given. */
    DECISION,
    /** That a citizen's key was destroyed. */
    ERASURE,
    /** What became of a recommendation. */
    FEEDBACK
}
