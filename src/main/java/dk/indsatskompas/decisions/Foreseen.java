package dk.indsatskompas.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step as it would be taken, with all that is recorded of it, worked out while everybody else goes on writing.
 *
 * @param inForce the fingerprint of what was in force meanwhile; null when nothing ever was
 */
record Foreseen(@Nullable String inForce, Step decided, Step whole) {

    static Foreseen of(Optional<RecordedStep> inForce, Step decided, Particulars particulars) {
        String against = fingerprint(inForce);
        String changeLog = particulars.changeLog(decided.fingerprint());
        return new Foreseen(
                against,
                decided,
                decided.with(changeLog, against == null ? null : particulars.impact(against, decided)));
    }

    /** Whether nothing came in between that makes it another step, or makes it change something else. */
    boolean holds(Optional<RecordedStep> inForceNow, Optional<Step> decidedNow) {
        return Optional.ofNullable(inForce).equals(Optional.ofNullable(fingerprint(inForceNow)))
                && decidedNow.filter(decided::equals).isPresent();
    }

    private static @Nullable String fingerprint(Optional<RecordedStep> step) {
        return step.map(RecordedStep::fingerprint).orElse(null);
    }
}
