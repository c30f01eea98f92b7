package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Refused.StepNotTaken;
import dk.indsatskompas.decisions.Refused.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which steps may follow those before. It is asked while the end of the chain is locked, so that nobody comes in between. */
record StepChecks(Steps before, Instant now) {

    /** Whether there is anything to record: what is known already is no draft any more. */
    boolean mayBeSubmitted(String fingerprint) {
        return before.status(fingerprint, now).isEmpty();
    }

    /** Whether there is anything to record: one approval is enough. */
    boolean mayBeApproved(String fingerprint, String caller) {
        RecordedStep submission =
                before.first(Kind.SUBMISSION, fingerprint).orElseThrow(() -> new StepNotTaken(Why.NO_DRAFT));
        if (submission.caller().equals(caller)) {
            throw new StepNotTaken(Why.OWN_DRAFT);
        }
        return before.first(Kind.APPROVAL, fingerprint).isEmpty();
    }

    void mayBeActivated(String fingerprint, @Nullable Instant from, boolean approvalNeeded) {
        if (from == null && isInForce(fingerprint)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        boolean approved = before.first(Kind.APPROVAL, fingerprint).isPresent() || before.wasInForce(fingerprint, now);
        if (approvalNeeded && !approved) {
            throw new StepNotTaken(Why.NOT_APPROVED);
        }
    }

    /** The folder counts when it is another than when it last brought something, whichever replica that was. */
    boolean mayBeBrought(String fingerprint) {
        return before.lastFromFolder()
                .filter(last -> last.fingerprint().equals(fingerprint))
                .isEmpty();
    }

    boolean mayBegin() {
        return before.inForce(now).isEmpty();
    }

    /** Which rulebook a rollback leads to. */
    String rollbackTo(@Nullable String named) {
        if (named == null) {
            return before.before(now).orElseThrow(() -> new StepNotTaken(Why.NOTHING_BEFORE));
        }
        if (!before.wasInForce(named, now)) {
            throw new StepNotTaken(Why.NEVER_IN_FORCE);
        }
        if (isInForce(named) && !before.isAnythingScheduled(now)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        return named;
    }

    private boolean isInForce(String fingerprint) {
        return before.inForce(now)
                .filter(step -> step.fingerprint().equals(fingerprint))
                .isPresent();
    }
}
