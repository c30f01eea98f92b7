package dk.indsatskompas.evidence;

/** What sort of thing a finding is; it decides what the finding may be used for. */
public enum FindingKind {
    /** Measured against a control or comparison group. */
    EFFECT,
    /** Measured, and no effect found. */
    NULL,
    /** A correlation; never said with a causal verb. */
    ASSOCIATION,
    /** Qualitative experience. */
    PRACTICE,
    /** A hedged hint. */
    SIGNAL,
    /** Part of the model that was tested; never an effect of its own. */
    CONDITION,
    /** Scope and raw description; never shown as an effect. */
    CONTEXT;

    /** Whether the scale grades such findings. What was part of a model, or is mere context, has no strength. */
    public boolean graded() {
        return this != CONDITION && this != CONTEXT;
    }

    /** Whether a text about it must keep clear of causal verbs. */
    public boolean mustNotSoundCausal() {
        return this == ASSOCIATION || this == PRACTICE || this == SIGNAL;
    }
}
