package dk.indsatskompas.publishing;

/** A step that does not follow from those before. Nothing was recorded. */
public final class StepNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Why {
        NO_DRAFT,
        /** Who submitted it cannot approve it. */
        OWN_DRAFT,
        /** Nobody else approved it. */
        NOT_APPROVED,
        ALREADY_IN_FORCE,
        NEVER_IN_FORCE,
        /** There is none before the one in force. */
        NOTHING_BEFORE
    }

    private final Why why;

    StepNotTaken(Why why) {
        super("The step was not taken: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
