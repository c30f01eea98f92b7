package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.publishing.StepNotTaken.Why;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which steps may follow those before. A step is empty when there is nothing to record. */
record PossibleSteps(StepHistory before, Instant now) {

    /** What is known already is no draft any more. */
    Optional<Step> submission(String fingerprint) {
        return before.status(fingerprint, now).isPresent()
                ? Optional.empty()
                : Optional.of(Step.now(EntryKind.SUBMISSION, fingerprint));
    }

    /** One approval is enough. */
    Optional<Step> approval(String fingerprint, String caller) {
        RecordedStep submission =
                before.first(EntryKind.SUBMISSION, fingerprint).orElseThrow(() -> new StepNotTaken(Why.NO_DRAFT));
        if (submission.caller().equals(caller)) {
            throw new StepNotTaken(Why.OWN_DRAFT);
        }
        return isApproved(fingerprint) ? Optional.empty() : Optional.of(Step.now(EntryKind.APPROVAL, fingerprint));
    }

    /**
     * Into force.
     *
     * @param from from when; null is at once
     */
    Optional<Step> activation(String fingerprint, @Nullable Instant from, boolean approvalNeeded) {
        if (from == null && isInForce(fingerprint)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        if (approvalNeeded && !isApproved(fingerprint) && !before.wasInForce(fingerprint, now)) {
            throw new StepNotTaken(Why.NOT_APPROVED);
        }
        return Optional.of(new Step(EntryKind.ACTIVATION, fingerprint, from, false, "", null));
    }

    /** The folder counts when it is another than when it last brought something, whichever replica that was. */
    Optional<Step> ofFolder(String fingerprint) {
        return before.lastFromFolder()
                        .filter(last -> last.fingerprint().equals(fingerprint))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Step.ofFolder(fingerprint));
    }

    /** The folder counts as long as there is nothing else. */
    Optional<Step> first(String fingerprint) {
        return before.inForce(now).isPresent() ? Optional.empty() : Optional.of(Step.ofFolder(fingerprint));
    }

    /**
     * Back into force; it also cancels what was scheduled.
     *
     * @param to null is the one before
     */
    Optional<Step> rollback(@Nullable String to) {
        return Optional.of(Step.now(EntryKind.ROLLBACK, to == null ? beforeThis() : checked(to)));
    }

    private String beforeThis() {
        return before.before(now).orElseThrow(() -> new StepNotTaken(Why.NOTHING_BEFORE));
    }

    private String checked(String to) {
        if (!before.wasInForce(to, now)) {
            throw new StepNotTaken(Why.NEVER_IN_FORCE);
        }
        if (isInForce(to) && !before.isAnythingScheduled(now)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        return to;
    }

    private boolean isApproved(String fingerprint) {
        return before.first(EntryKind.APPROVAL, fingerprint).isPresent();
    }

    private boolean isInForce(String fingerprint) {
        return before.inForce(now)
                .filter(step -> step.fingerprint().equals(fingerprint))
                .isPresent();
    }
}
