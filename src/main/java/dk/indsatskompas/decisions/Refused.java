package dk.indsatskompas.decisions;

/** What was asked of the log does not fit what it holds. Nothing was written. */
public abstract sealed class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }

    /** The caller used this idempotency key for another body. */
    public static final class KeyConflict extends Refused {

        private static final long serialVersionUID = 1;

        KeyConflict() {
            super("The idempotency key was used for another request");
        }
    }

    /** What it is about was destroyed: the citizen was erased, or it was old enough. */
    public static final class CitizenErased extends Refused {

        private static final long serialVersionUID = 1;

        public CitizenErased() {
            super("The citizen was erased, or the decision was too old to be kept");
        }
    }

    /** The rulebook is not kept, so the answer could not be reproduced. */
    public static final class RulebookNotKept extends Refused {

        private static final long serialVersionUID = 1;

        RulebookNotKept(String fingerprint) {
            super("The rulebook is not kept: " + fingerprint);
        }
    }

    /** Why a step was not taken with a rulebook. */
    public enum Why {
        /** Nobody submitted it. */
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

    /** The step does not follow from those before. */
    public static final class StepNotTaken extends Refused {

        private static final long serialVersionUID = 1;

        private final Why why;

        StepNotTaken(Why why) {
            super("The step was not taken: " + why);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }
}
