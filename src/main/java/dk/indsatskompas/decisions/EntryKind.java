package dk.indsatskompas.decisions;

/** What an entry of the log records. */
public enum EntryKind {
    DECISION,
    FEEDBACK,
    ERASURE,
    /** That keys were destroyed because they were old enough. */
    RETENTION,
    RULEBOOK,
    SUBMISSION,
    APPROVAL,
    /** That a rulebook comes into force, at once or from a stated time. */
    ACTIVATION,
    /** That a former rulebook is in force again, and that nothing scheduled before comes into force. */
    ROLLBACK
}
