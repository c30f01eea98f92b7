package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.impact.ContractDifference;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Publishing.Submitted;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.web.http.NotFound;
import dk.indsatskompas.web.openapi.TakesFolder;
import dk.indsatskompas.web.rulebooks.RulebookItems.CheckItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.StandingItem;
import dk.indsatskompas.web.rulebooks.StepBody.ActivationRequest;
import dk.indsatskompas.web.rulebooks.StepBody.RollbackRequest;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks rules folders, and brings rulebooks into force and back. */
@Tag(name = "Rulebooks")
@RestController
@RequestMapping(path = "/v1/rulebooks", produces = MediaType.APPLICATION_JSON_VALUE)
class PublishingController {

    private final Publishing publishing;
    private final RulebookRegistry rulebooks;
    private final Clock clock;

    PublishingController(Publishing publishing, RulebookRegistry rulebooks, Clock clock) {
        this.publishing = publishing;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Operation(
            operationId = "checkRulebook",
            summary = "Check a rules folder",
            description = "Reads, builds and tries a rules folder on its own scenarios, and tells everything that is "
                    + "wrong with it at once; that its check takes too long is one of the problems. Nothing is kept. A few "
                    + "folders are checked at once, and a check stops when its connection is closed.")
    @TakesFolder
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping(
            path = "/check",
            consumes = {UploadedFolder.ZIP, MediaType.MULTIPART_FORM_DATA_VALUE})
    CheckItem check(HttpServletRequest request) {
        return CheckItem.of(publishing.check(UploadedFolder.in(request)));
    }

    @Operation(
            operationId = "submitRulebook",
            summary = "Submit a draft",
            description =
                    "Keeps a rules folder without problems as a draft. It can be tried with the Rulebook header and "
                            + "dryRun=true, and answers nothing that is recorded. One that is known already stays where it stands.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It is known already",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = StandingItem.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "It is a draft now",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = StandingItem.class)))
            })
    @TakesFolder
    @RolesAllowed(RoleCode.POLICY)
    @PostMapping(consumes = {UploadedFolder.ZIP, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<StandingItem> submit(HttpServletRequest request) {
        try {
            Submitted submitted = publishing.submit(
                    UploadedFolder.in(request), Caller.of(request).name());
            StandingItem draft =
                    standing(submitted.fingerprint(), rulebooks.inForce().rulebook());
            return submitted.isNew()
                    ? ResponseEntity.created(URI.create(draft.self())).body(draft)
                    : ResponseEntity.ok(draft);
        } catch (BrokenRulebook e) {
            throw new RulebookBroken(e);
        }
    }

    @Operation(
            operationId = "approveRulebook",
            summary = "Approve a draft",
            description = "Not by its submitter. It comes into force when it is activated.")
    @RolesAllowed(RoleCode.APPROVER)
    @PostMapping("/{fingerprint}/approve")
    StandingItem approve(
            @Parameter(description = "sha256: and 64 hexadecimal digits") @PathVariable String fingerprint,
            HttpServletRequest request) {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return publishing
                .approve(fingerprint, Caller.of(request).name())
                .map(status -> standing(fingerprint, status, inForce))
                .orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "activateRulebook",
            summary = "Bring a rulebook into force",
            description = "At once, or from a stated time. Where publishing takes an approval, it must be approved. "
                    + "Requests that are being answered are finished with the rulebook they began with.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ActivationRequest.class))))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/{fingerprint}/activate")
    StandingItem activate(
            @Parameter(description = "sha256: and 64 hexadecimal digits") @PathVariable String fingerprint,
            HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return publishing
                .activate(
                        fingerprint,
                        StepBody.from(request, clock.instant()),
                        Caller.of(request).name())
                .map(status -> standing(fingerprint, status, inForce))
                .orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "rollBackRulebook",
            summary = "Go back to a former rulebook",
            description =
                    "At once, to the one before or to any that was in force. What was scheduled before is cancelled.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RollbackRequest.class))))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/rollback")
    StandingItem rollBack(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return standing(
                publishing.rollBack(StepBody.to(request), Caller.of(request).name()), inForce);
    }

    private StandingItem standing(String fingerprint, Rulebook inForce) {
        RulebookStatus status = publishing.status(fingerprint).orElseThrow(NotFound::new);
        return standing(fingerprint, status, inForce);
    }

    private StandingItem standing(String fingerprint, RulebookStatus status, Rulebook inForce) {
        return StandingItem.of(
                fingerprint,
                status,
                rulebooks
                        .find(fingerprint)
                        .map(advisor -> ContractDifference.between(inForce, advisor.rulebook()))
                        .orElse(null));
    }
}
