package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.PublishingMode;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One rulebook that was submitted: what it changes, who did what with it, and its way into force. */
@Hidden
@RestController
@RequestMapping("/workbench/rulebooks/{fingerprint}")
record RulebookController(Publishing publishing, RulebookRegistry rulebooks, DraftReviews reviews, Clock clock) {
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping
    ResponseEntity<byte[]> rulebook(@PathVariable String fingerprint, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show("web/pages/workbench/rulebook.jte", page(frame, fingerprint, request));
    }

    private RulebookPage page(PageFrame frame, String fingerprint, HttpServletRequest request) {
        Advisor advisor = known(fingerprint);
        return new RulebookPage(
                frame,
                advisor.rulebook(),
                rulebooks.inForce().rulebook(),
                publishing.status(fingerprint),
                publishing.steps().newestFirst().stream()
                        .filter(step -> step.fingerprint().equals(fingerprint))
                        .toList(),
                Caller.of(request),
                publishing.mode() == PublishingMode.APPROVAL,
                publishing.steps().wasInForce(fingerprint, clock.instant()));
    }

    private Advisor known(String fingerprint) {
        return rulebooks.find(fingerprint).orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping("/impact")
    ResponseEntity<byte[]> impactOfRulebook(
            @PathVariable String fingerprint,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        return ImpactAnswer.of(known(fingerprint), rulebooks.inForce(), all, reviews, none -> null, request);
    }

    @RolesAllowed(RoleCode.APPROVER)
    @PostMapping("/approve")
    ResponseEntity<Void> approve(@PathVariable String fingerprint, HttpServletRequest request) {
        return publishing
                .approve(fingerprint, Caller.of(request).name())
                .map(taken -> back(fingerprint))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    /** At once or, with a day, from its beginning. */
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/activate")
    ResponseEntity<Void> activate(
            @PathVariable String fingerprint, @RequestParam @Nullable String from, HttpServletRequest request) {
        Parameters given = new Parameters(clock.getZone());
        Instant at = from == null || from.isBlank() ? null : given.time("from", from.strip());
        given.refuseIfFaulty();
        if (at != null && !at.isAfter(clock.instant())) {
            throw RequestFault.TIME_PASSED.refused("/from");
        }
        return publishing
                .activate(fingerprint, at, Caller.of(request).name(), null)
                .map(taken -> back(fingerprint))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    private static ResponseEntity<Void> back(String fingerprint) {
        return WorkbenchController.seeOther("/workbench/rulebooks/" + fingerprint);
    }
}
