package dk.indsatskompas.decisions;

/** What a decision that is made once more is held against; it tells a {@link Replay} from a {@link Contrast}. */
public enum Against {
    /** What was recorded, made once more by the rulebook of that day. */
    RECORD,
    /** What the rulebook in force answers to the same. */
    IN_FORCE
}
