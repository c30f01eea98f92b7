package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.List;
import java.util.Optional;

/**
 * What there is to work on.
 *
 * @param version of the rulebook in force
 * @param watched whether the service follows a folder on disk, and what is there is in force at once
 * @param waiting what was submitted or approved and is not in force, the newest first
 * @param steps who did what, the newest first
 */
record WorkbenchPage(
        PageFrame frame,
        String version,
        String fingerprint,
        Optional<RulebookStatus> inForce,
        boolean watched,
        List<Draft> drafts,
        List<KnownRulebook> waiting,
        List<RecordedStep> steps,
        boolean before) {
    /** A rulebook, and where it stands. */
    record KnownRulebook(String fingerprint, String version, RulebookStatus status) {}

    PageWriter words() {
        return frame.words();
    }

    static String state(PageWriter p, RulebookState state) {
        return switch (state) {
            case DRAFT -> p.say("Venter på godkendelse", "Awaits approval");
            case APPROVED -> p.say("Godkendt", "Approved");
            case SCHEDULED -> p.say("Træder i kraft senere", "Comes into force later");
            case IN_FORCE -> p.say("I kraft", "In force");
            case FORMER -> p.say("Tidligere i kraft", "Formerly in force");
        };
    }

    static String said(PageWriter p, EntryKind step) {
        return switch (step) {
            case SUBMISSION -> p.say("Indsendt", "Submitted");
            case APPROVAL -> p.say("Godkendt", "Approved");
            case ACTIVATION -> p.say("Bragt i kraft", "Brought into force");
            case ROLLBACK -> p.say("Rullet tilbage", "Rolled back");
            default -> throw new IllegalArgumentException("No step of a rulebook: " + step);
        };
    }

    /** Who took a step; the service takes those of the folder that it follows. */
    static String by(PageWriter p, RecordedStep step) {
        return step.step().fromFolder() ? p.say("regelmappen", "the rules folder") : step.caller();
    }

    /** Who brought into force what is in force now. */
    String inForceBy() {
        String by = inForce.map(RulebookStatus::by).orElse("");
        return steps.stream()
                .filter(step ->
                        step.fingerprint().equals(fingerprint) && step.caller().equals(by))
                .findFirst()
                .map(step -> by(words(), step))
                .orElse(by);
    }

    /** Enough of a fingerprint to tell it from the others. */
    static String brief(String fingerprint) {
        return fingerprint.substring("sha256:".length(), Math.min(fingerprint.length(), "sha256:".length() + 10));
    }
}
