package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.JsonTree;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.impact.RulebookDifference.ContractDifference;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Publishing.Checked;
import dk.indsatskompas.publishing.Publishing.Submitted;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.http.IdempotencyHeader;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.rulebooks.RulebookItems.CheckItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.StandingItem;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
    CheckItem checkRulebook(HttpServletRequest request) {
        Checked checked = publishing.check(UploadedFolder.in(request));
        List<RulebookItems.FolderProblem> problems = RulebookItems.FolderProblem.of(checked.problems());
        return new CheckItem(
                checked.fingerprint(),
                problems.isEmpty(),
                problems,
                RulebookItems.FolderProblem.remarks(checked.remarks()));
    }

    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Bodies.TakesFolder
    @RolesAllowed(RoleCode.POLICY)
    @PostMapping(consumes = {UploadedFolder.ZIP, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<StandingItem> submitRulebook(HttpServletRequest request) throws BrokenRulebook {
        Submitted submitted =
                publishing.submit(UploadedFolder.in(request), Caller.of(request).name());
        StandingItem draft = standing(
                        submitted.fingerprint(), rulebooks.inForce().rulebook())
                .with(RulebookItems.FolderProblem.remarks(submitted.remarks()));
        return submitted.isNew()
                ? ResponseEntity.created(URI.create(draft.self())).body(draft)
                : ResponseEntity.ok(draft);
    }

    @RolesAllowed(RoleCode.APPROVER)
    @PostMapping("/{fingerprint}/approve")
    StandingItem approveRulebook(@PathVariable String fingerprint, HttpServletRequest request) {
        Rulebook inForce = rulebooks.inForce().rulebook();
        return publishing
                .approve(fingerprint, Caller.of(request).name())
                .map(status -> standing(fingerprint, status, inForce))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    @RequestBody(content = @Content(schema = @Schema(implementation = ActivationRequest.class)))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/{fingerprint}/activate")
    ResponseEntity<StandingItem> activateRulebook(
            @PathVariable String fingerprint,
            @RequestHeader(IdempotencyHeader.NAME) @Nullable String idempotencyKey,
            HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        String caller = Caller.of(request).name();
        String from = text(request, "from");
        IdempotencyKey key = IdempotencyHeader.of(request, "from", from);
        boolean again = publishing.steps().earlier(caller, key).isPresent();
        return publishing
                .activate(fingerprint, again ? null : time(from, clock.instant()), caller, key)
                .map(status -> IdempotencyHeader.answer(again).body(standing(fingerprint, status, inForce)))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    @RequestBody(content = @Content(schema = @Schema(implementation = RollbackRequest.class)))
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/rollback")
    ResponseEntity<StandingItem> rollBackRulebook(
            @RequestHeader(IdempotencyHeader.NAME) @Nullable String idempotencyKey, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        Rulebook inForce = rulebooks.inForce().rulebook();
        String caller = Caller.of(request).name();
        String to = text(request, "to");
        IdempotencyKey key = IdempotencyHeader.of(request, "to", to);
        boolean again = publishing.steps().earlier(caller, key).isPresent();
        return IdempotencyHeader.answer(again).body(standing(publishing.rollBack(to, caller, key), inForce));
    }

    private StandingItem standing(String fingerprint, Rulebook inForce) {
        RulebookStatus status = publishing.status(fingerprint).orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
        return standing(fingerprint, status, inForce);
    }

    private StandingItem standing(String fingerprint, RulebookStatus status, Rulebook inForce) {
        ContractDifference contract = rulebooks
                .find(fingerprint)
                .map(advisor -> ContractDifference.between(inForce, advisor.rulebook()))
                .orElse(null);
        return new StandingItem(fingerprint, status, contract, null, RulebookItems.address(fingerprint));
    }

    record ActivationRequest(@Nullable Instant from) {}

    record RollbackRequest(@Nullable String to) {}

    /** From when; null is at once. What lies in the past is refused, since nothing that was can be changed. */
    private static @Nullable Instant time(@Nullable String from, Instant now) {
        if (from == null) {
            return null;
        }
        try {
            Instant time = Parameters.instant(from);
            if (time.isAfter(now)) {
                return time;
            }
            throw RequestFault.TIME_PASSED.refused("/from");
        } catch (DateTimeException e) {
            throw RequestFault.TIME_MALFORMED.refused("/from");
        }
    }

    /** The one field of the small body of a step, which may as well be absent. */
    private static @Nullable String text(HttpServletRequest request, String field)
            throws HttpMediaTypeNotSupportedException {
        byte[] body = WholeBody.of(request);
        if (body.length == 0) {
            return null;
        }
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw new HttpMediaTypeNotSupportedException("The body is no JSON", List.of(MediaType.APPLICATION_JSON));
        }
        List<InputFault> faults = new ArrayList<>();
        Object value = JsonTree.read(body, List.of(field), faults).get(field);
        if (value != null && !(value instanceof String)) {
            faults.add(RequestFault.NO_TEXT.at("/" + field));
        }
        InvalidRequest.ifAny(faults);
        return value == null ? null : Parameters.oneForm((String) value);
    }
}
