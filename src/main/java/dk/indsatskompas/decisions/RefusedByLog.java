package dk.indsatskompas.decisions;

/** What was asked of the log does not fit what it holds. Nothing was written. */
@SuppressWarnings("serial")
public abstract sealed class RefusedByLog extends RuntimeException {
    RefusedByLog(String message) {
        super(message);
    }

    public static final class KeyConflict extends RefusedByLog {
        public KeyConflict() {
            super("The idempotency key was used for another request");
        }
    }

    /** What it is about was destroyed: the citizen was erased, or it was old enough. */
    public static final class CitizenErased extends RefusedByLog {
        public CitizenErased() {
            super("The citizen was erased, or the decision was too old to be kept");
        }
    }

    /** The rulebook is not kept, so the answer could not be reproduced. */
    public static final class RulebookNotKept extends RefusedByLog {
        RulebookNotKept(String fingerprint) {
            super("The rulebook is not kept: " + fingerprint);
        }
    }
}
