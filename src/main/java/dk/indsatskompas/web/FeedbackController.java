package dk.indsatskompas.web;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.web.DecisionsById.Legible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes down what became of a recommendation. */
@Tag(name = "Decisions")
@RestController
class FeedbackController {

    private final DecisionsById byId;
    private final Decisions decisions;
    private final Rulebooks rulebooks;
    private final Clock clock;

    FeedbackController(DecisionsById byId, Decisions decisions, Rulebooks rulebooks, Clock clock) {
        this.byId = byId;
        this.decisions = decisions;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** The record of feedback. */
    record FeedbackItem(UUID id, Instant time, UUID decisionId, LinkItem entry) {}

    @Operation(
            operationId = "feedback",
            summary = "What became of a recommendation",
            description =
                    "Whether a recommendation of a decision was accepted, changed or rejected, and why. The reasons "
                            + "and roles are the lists feedbackReason and feedbackBy of the vocabulary, which policy staff own. "
                            + "Feedback is recorded in the chain and never changed; whoever changes their mind gives it again.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Feedback.class))))
    @PostMapping(
            path = "/v1/decisions/{id}/feedback",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    FeedbackItem feedback(
            @Parameter(description = "The decisionId of the answer") @PathVariable String id,
            HttpServletRequest request) {
        Legible decision = byId.read(id);
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Feedback feedback = FeedbackBody.read(
                Body.of(request),
                answer,
                rulebooks.inForce().rulebook().contents().codeLists(),
                LocalDate.now(clock));
        UUID about = decision.entry().id();
        Entry entry = decisions.feedBack(about, feedback, Caller.ANYBODY).orElseThrow(NotFound::new);
        return new FeedbackItem(entry.id(), entry.time(), about, LinkItem.of(entry));
    }
}
