package dk.indsatskompas.advice;

/** Whether the citizen is of the population in which a recommendation was studied. */
public enum PopulationStatus {
    INSIDE,
    OUTSIDE,
    UNKNOWN,
    /** The sources do not say whom it was studied on. */
    NOT_DEFINED
}
