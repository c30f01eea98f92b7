package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.impact.RulebookDifference;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import java.util.List;
import java.util.Optional;

/**
 * A rulebook on its way.
 *
 * @param approvalNeeded whether it must be approved by another than who submitted it
 * @param wasInForce before, so that it needs no approval to come back
 */
record RulebookPage(
        PageFrame frame,
        Rulebook rulebook,
        Rulebook inForce,
        Optional<RulebookStatus> status,
        List<RecordedStep> steps,
        Caller caller,
        boolean approvalNeeded,
        boolean wasInForce) {
    PageWriter words() {
        return frame.words(rulebook.contents().vocabulary());
    }

    RulebookDifference difference() {
        return RulebookDifference.between(inForce, rulebook);
    }

    String path() {
        return "/workbench/rulebooks/" + rulebook.fingerprint();
    }

    boolean is(RulebookState state) {
        return status.map(RulebookStatus::state).filter(state::equals).isPresent();
    }

    boolean mayApprove() {
        return frame.roles().contains(Role.APPROVER);
    }

    boolean isOwn() {
        return steps.stream()
                .anyMatch(step -> step.step().kind() == EntryKind.SUBMISSION
                        && step.caller().equals(caller.name()));
    }

    /** What its change log told at its steps, each once: mostly the same at all of them. */
    List<String> changeLogs() {
        return steps.stream()
                .map(step -> step.step().changeLog())
                .filter(said -> !said.isEmpty())
                .distinct()
                .toList();
    }

    boolean isApproved() {
        return steps.stream().anyMatch(step -> step.step().kind() == EntryKind.APPROVAL);
    }

    boolean mayActivate() {
        return !is(RulebookState.IN_FORCE) && (!approvalNeeded || isApproved() || wasInForce);
    }
}
