package dk.indsatskompas.replay;

/** What a decision that is made once more is held against; it tells a {@link Replay} from a {@link DecisionComparison}. */
public enum Against {
    /** What was recorded, made once more by the rulebook of that day. */
    RECORD,
    /** What the rulebook in force answers to the same. */
    IN_FORCE
}
