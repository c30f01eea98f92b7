package dk.indsatskompas.decisions;

/** What an entry of the chain records. */
public enum EntryKind {
    /** An answer that was given. */
    DECISION,
    /** What became of a recommendation. */
    FEEDBACK,
    /** That the keys of a citizen were destroyed. */
    ERASURE,
    /** That keys were destroyed because they were old enough. */
    RETENTION,
    /** That a rulebook was kept for the first time. */
    RULEBOOK,
    /** That a rulebook was submitted as a draft. */
    SUBMISSION,
    /** That somebody else approved a draft. */
    APPROVAL,
    /** That a rulebook comes into force, at once or from a stated time. */
    ACTIVATION,
    /** That a former rulebook is in force again, and that nothing scheduled before comes into force. */
    ROLLBACK
}
