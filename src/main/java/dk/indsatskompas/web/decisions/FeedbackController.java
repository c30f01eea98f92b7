package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.FeedbackTotals;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes down what became of a recommendation. */
@RestController
record FeedbackController(
        DecisionsById byId, Decisions decisions, RulebookRegistry rulebooks, Clock clock, Counting counting) {

    /** The record of feedback. */
    record FeedbackItem(UUID id, Instant time, UUID decisionId, LinkItem entry) {}

    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FeedbackBody.FeedbackRequest.class)))
    @RolesAllowed(RoleCode.CASE_SYSTEM)
    @PostMapping(
            path = "/v1/decisions/{id}/feedback",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    FeedbackItem feedback(@PathVariable String id, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        ReplayableDecision decision = byId.read(id, caller);
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Feedback feedback = FeedbackBody.read(
                WholeBody.of(request),
                answer,
                rulebooks.inForce().rulebook().contents().codeLists(),
                LocalDate.now(clock));
        UUID about = decision.entry().id();
        Entry entry = decisions.feedBack(about, feedback, caller.name()).orElseThrow(RefusedRequest::notFound);
        counting.fedBack(feedback);
        return new FeedbackItem(entry.id(), entry.time(), about, LinkItem.of(entry));
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER, RoleCode.AUDITOR})
    @GetMapping(path = "/v1/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
    FeedbackTotals feedbackTotals(
            @Parameter(example = "2026-11-01") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-30") @RequestParam @Nullable String to) {
        Parameters given = new Parameters(clock.getZone());
        Instant first = given.time("from", from);
        Instant last = given.timeAfter("to", to);
        given.refuseIfFaulty();
        return decisions.feedbackTotals(first, last);
    }
}
