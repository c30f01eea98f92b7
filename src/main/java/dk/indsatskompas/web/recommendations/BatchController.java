package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.ConcurrencyLimiter;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestLimits;
import dk.indsatskompas.web.http.TomcatExchange;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes many profiles and gives the recommendations for each, while they come in. So many batches are answered at once, and
 * each has a few chunks at most under way on the threads that all share: the fewer batches of one caller there are, the
 * sooner it is another's turn.
 */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
final class BatchController {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final RulebookRegistry rulebooks;
    private final Decisions decisions;
    private final Batch bulk;
    private final ConcurrencyLimiter places;
    private final Counting counting;
    private final Clock clock;

    BatchController(
            RulebookRegistry rulebooks,
            Decisions decisions,
            Batch bulk,
            RequestLimits limits,
            Counting counting,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.bulk = bulk;
        this.places = new ConcurrencyLimiter(limits.batches(), limits.batchesPerCaller(), LATER);
        this.counting = counting;
        this.clock = clock;
    }

    @Bodies.TakesLines
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @PostMapping(
            path = "/v1/recommendations/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void recommendBatch(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Caller caller = Caller.of(request).asking(dryRun);
        Advisor advisor = RecommendationsController.advisor(rulebooks, rulebook, dryRun);
        BatchLog log = dryRun ? null : new BatchLog(decisions, caller.name());
        answer(request, response, new BatchContext(advisor, Language.of(locale), clock, null, log));
    }

    /** Hangs up when an answer was begun and cannot be ended. */
    private void answer(HttpServletRequest request, HttpServletResponse response, BatchContext context)
            throws IOException {
        ConcurrencyLimiter.Permit place = places.take(Caller.key(request));
        TomcatExchange exchange = TomcatExchange.of(request);
        exchange.waitForBody();
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            Counted counted = new Counted(counting, context);
            bulk.answer(exchange.arrived(request.getInputStream()), response.getOutputStream(), context, counted);
        } catch (IOException e) {
            if (response.isCommitted()) {
                exchange.hangUp(e);
                throw new ClientAbortException(e);
            }
            throw RefusedRequest.unreadable();
        } finally {
            place.leave();
        }
    }

    /** What the service counts, whichever way it was asked. */
    private record Counted(Counting counting, BatchContext context) implements BatchListener {

        @Override
        public void answered(AnsweredQuestion answered) {
            Counting.AnswerWay way = context.log() == null ? Counting.AnswerWay.DRY_RUN : Counting.AnswerWay.RECORDED;
            counting.answered(way, answered);
        }

        @Override
        public void refused(LineError why) {
            if (why == LineError.ENGINE_DISAGREEMENT) {
                counting.disagreed();
            }
        }
    }
}
