package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.ConcurrencyLimiter;
import dk.indsatskompas.web.http.IdempotencyHeader;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestLanguage;
import dk.indsatskompas.web.http.RequestLimits;
import dk.indsatskompas.web.http.SpooledBody;
import dk.indsatskompas.web.http.TomcatExchange;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** Takes many profiles and gives the ranked recommendations for each while they come in. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record BatchController(
        RulebookRegistry rulebooks,
        Decisions decisions,
        Clock clock,
        Counting counting,
        Batch bulk,
        ConcurrencyLimiter batchPlaces,
        RequestLimits limits) {

    /**
     * So many batches are answered at once, and each has a few chunks at most under way on the threads that all share: the
     * fewer batches of one caller there are, the sooner it is another's turn.
     */
    @Bodies.TakesLines
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    @PostMapping(
            path = "/v1/recommendations/batch",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, Bodies.JSONL, Bodies.NDJSON},
            produces = {MediaType.APPLICATION_NDJSON_VALUE, Bodies.JSONL, Bodies.NDJSON})
    void recommendBatch(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Bodies.Detail @RequestParam(defaultValue = Bodies.FULL) String detail,
            @Parameter(example = "2026-11-22") @RequestParam @Nullable String asOf,
            @RequestHeader(IdempotencyHeader.NAME) @Nullable String idempotencyKey,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Caller caller = Caller.of(request).asking(dryRun);
        Parameters given = new Parameters(clock.getZone());
        LocalDate day = given.day("asOf", asOf, clock);
        AnswerDetail asked = given.detail(detail);
        given.refuseIfFaulty();
        Advisor advisor = PinnedRulebook.advisor(rulebooks, rulebook, dryRun);
        BatchLog log = dryRun ? null : new BatchLog(decisions, caller.name(), IdempotencyHeader.of(request));
        answer(request, response, new BatchContext(advisor, RequestLanguage.of(request), clock, day, asked, log));
    }

    /** Hangs up when an answer was begun and cannot be ended. */
    private void answer(HttpServletRequest request, HttpServletResponse response, BatchContext context)
            throws IOException {
        ConcurrencyLimiter.Permit place = batchPlaces.take(Caller.key(request));
        TomcatExchange exchange = TomcatExchange.of(request);
        exchange.waitForBody();
        try (SpooledBody body = new SpooledBody(
                exchange,
                exchange.arrived(request.getInputStream()),
                limits.batchAhead().toBytes())) {
            response.setContentType(accepted(request));
            Counted counted = new Counted(counting, context);
            bulk.answer(WholeBody.stream(request, body), body.answer(response.getOutputStream()), context, counted);
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

    /** Of the names of lines, the one that the client takes. */
    private static String accepted(HttpServletRequest request) {
        Object named = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return ((Collection<?>) named).iterator().next().toString();
    }

    /** What the service counts, whichever way it was asked. */
    private record Counted(Counting counting, BatchContext context) implements BatchListener {
        @Override
        public void answered(AnsweredQuestion answered) {
            Counting.AnswerWay way = context.log() == null ? Counting.AnswerWay.DRY_RUN : Counting.AnswerWay.RECORDED;
            counting.answered(way, answered);
        }

        @Override
        public void repeated() {
            counting.repeated();
        }

        @Override
        public void refused(LineError why) {
            if (why == LineError.ENGINE_DISAGREEMENT) {
                counting.disagreed();
            }
        }
    }
}
