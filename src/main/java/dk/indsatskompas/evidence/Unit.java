package dk.indsatskompas.evidence;

/** The unit of a figure. A share and a difference between shares never have the same one. */
public enum Unit {
    /** A share of a group, or a relative change; which of the two is said by where the figure stands. */
    PERCENT,
    /** A difference between two shares. */
    PERCENTAGE_POINTS,
    WEEKS,
    HOURS_PER_WEEK
}
