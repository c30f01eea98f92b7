package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.impact.ContractDifference;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Publishing.Submitted;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks rules folders, and brings rulebooks into force and back. */
@RestController
@RequestMapping(path = "/v1/rulebooks", produces = MediaType.APPLICATION_JSON_VALUE)
record PublishingController(Publishing publishing, RulebookRegistry rulebooks, Clock clock) {

    @Bodies.TakesFolder
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping(
            path = "/check",
            consumes = {UploadedFolder.ZIP, MediaType.MULTIPART_FORM_DATA_VALUE})
    RulebookItems.CheckItem checkRulebook(HttpServletRequest request) {
        return RulebookItems.CheckItem.of(publishing.check(UploadedFolder.in(request)));
    }

    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Bodies.TakesFolder
    @RolesAllowed(RoleCode.POLICY)
    @PostMapping(consumes = {UploadedFolder.ZIP, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<RulebookItems.StandingItem> submitRulebook(HttpServletRequest request) {
        try {
            Submitted submitted = publishing.submit(
                    UploadedFolder.in(request), Caller.of(request).name());
            RulebookItems.StandingItem draft =
                    standing(submitted.fingerprint(), rulebooks.inForce().rulebook());
            return submitted.isNew()
                    ? ResponseEntity.created(URI.create(draft.self())).body(draft)
                    : ResponseEntity.ok(draft);
        } catch (BrokenRulebook e) {
            throw new RefusedRequest(ProblemType.RULEBOOK_BROKEN, faults(e));
        }
    }

    /** Every problem; the pointer is file:line:column. */
    private static List<InputFault> faults(BrokenRulebook broken) {
        return broken.problems().stream()
                .map(problem -> new InputFault(
                        problem.place().toString(), problem.code().id(), problem.found(), problem.cure()))
                .toList();
    }

    @RolesAllowed(RoleCode.APPROVER)
    @PostMapping("/{fingerprint}/approve")
    RulebookItems.StandingItem approveRulebook(@PathVariable String fingerprint, HttpServletRequest request) {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return publishing
                .approve(fingerprint, Caller.of(request).name())
                .map(status -> standing(fingerprint, status, inForce))
                .orElseThrow(RefusedRequest::notFound);
    }

    @RequestBody(content = @Content(schema = @Schema(implementation = StepBody.ActivationRequest.class)))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/{fingerprint}/activate")
    RulebookItems.StandingItem activateRulebook(@PathVariable String fingerprint, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return publishing
                .activate(
                        fingerprint,
                        StepBody.from(request, clock.instant()),
                        Caller.of(request).name())
                .map(status -> standing(fingerprint, status, inForce))
                .orElseThrow(RefusedRequest::notFound);
    }

    @RequestBody(content = @Content(schema = @Schema(implementation = StepBody.RollbackRequest.class)))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/rollback")
    RulebookItems.StandingItem rollBackRulebook(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return standing(
                publishing.rollBack(StepBody.to(request), Caller.of(request).name()), inForce);
    }

    private RulebookItems.StandingItem standing(String fingerprint, Rulebook inForce) {
        RulebookStatus status = publishing.status(fingerprint).orElseThrow(RefusedRequest::notFound);
        return standing(fingerprint, status, inForce);
    }

    private RulebookItems.StandingItem standing(String fingerprint, RulebookStatus status, Rulebook inForce) {
        return RulebookItems.StandingItem.of(
                fingerprint,
                status,
                rulebooks
                        .find(fingerprint)
                        .map(advisor -> ContractDifference.between(inForce, advisor.rulebook()))
                        .orElse(null));
    }
}
