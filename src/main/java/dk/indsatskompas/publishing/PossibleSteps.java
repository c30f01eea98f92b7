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
        return Optional.of(Step.now(EntryKind.SUBMISSION, fingerprint))
                .filter(step -> before.status(fingerprint, now).isEmpty());
    }

    /** One approval is enough. */
    Optional<Step> approval(String fingerprint, String caller) {
        RecordedStep submission =
                before.first(EntryKind.SUBMISSION, fingerprint).orElseThrow(() -> new StepNotTaken(Why.NO_DRAFT));
        if (submission.caller().equals(caller)) {
            throw new StepNotTaken(Why.OWN_DRAFT);
        }
        return Optional.of(Step.now(EntryKind.APPROVAL, fingerprint)).filter(step -> !isApproved(fingerprint));
    }

    /** Into force, from then on or, for null, at once. */
    Optional<Step> activation(String fingerprint, @Nullable Instant from, boolean approvalNeeded) {
        if (from == null && before.isInForce(fingerprint, now)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        if (approvalNeeded && !isApproved(fingerprint) && !before.wasInForce(fingerprint, now)) {
            throw new StepNotTaken(Why.NOT_APPROVED);
        }
        return Optional.of(new Step(EntryKind.ACTIVATION, fingerprint, from, false, "", null));
    }

    /** The folder counts when it is another than when it last brought something. */
    Optional<Step> ofFolder(String fingerprint) {
        return Optional.of(Step.ofFolder(fingerprint)).filter(step -> !before.isFromFolder(fingerprint));
    }

    /** The folder counts as long as there is nothing else. */
    Optional<Step> first(String fingerprint) {
        return Optional.of(Step.ofFolder(fingerprint))
                .filter(step -> before.inForce(now).isEmpty());
    }

    /** Back into force, for null the one before; it also cancels what was scheduled. */
    Optional<Step> rollback(@Nullable String to) {
        if (to != null && !before.wasInForce(to, now)) {
            throw new StepNotTaken(Why.NEVER_IN_FORCE);
        }
        if (to != null && before.isInForce(to, now) && !before.isAnythingScheduled(now)) {
            throw new StepNotTaken(Why.ALREADY_IN_FORCE);
        }
        return Optional.of(Step.now(
                EntryKind.ROLLBACK,
                Optional.ofNullable(to)
                        .or(() -> before.before(now))
                        .orElseThrow(() -> new StepNotTaken(Why.NOTHING_BEFORE))));
    }

    private boolean isApproved(String fingerprint) {
        return before.first(EntryKind.APPROVAL, fingerprint).isPresent();
    }
}
