package dk.indsatskompas.vocabulary;

/** Three values, because a case system often does not know: unknown is never the same as no (Kleene's strong logic). */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** True only when both are; false as soon as one is; else unknown. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
