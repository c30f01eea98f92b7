package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.BriefAnswer;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.replay.TypicalRecords;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.ConcurrencyLimiter;
import dk.indsatskompas.web.http.IdempotencyHeader;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestLanguage;
import dk.indsatskompas.web.http.RequestLimits;
import dk.indsatskompas.web.http.SpooledBody;
import dk.indsatskompas.web.http.TomcatExchange;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.openapi.ProfileSchema;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** Takes a profile and gives the ranked recommendations; or takes many, and gives those for each while they come in. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record RecommendationsController(
        RulebookRegistry rulebooks,
        Decisions decisions,
        Clock clock,
        Counting counting,
        Batch bulk,
        ConcurrencyLimiter batchPlaces,
        RequestLimits limits) {
    /** Another answer is of another type, so that a client is told which it has: both are JSON to whoever takes JSON. */
    private static final String BRIEF_JSON = MediaType.APPLICATION_JSON_VALUE + ";detail=" + Bodies.BRIEF;

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
        given.refuseIfFaulty();
        Advisor advisor = advisor(rulebook, dryRun);
        BatchLog log = dryRun ? null : new BatchLog(decisions, caller.name(), IdempotencyHeader.of(request));
        answer(
                request,
                response,
                new BatchContext(advisor, RequestLanguage.of(request), clock, day, asked(detail), log));
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

    @RequestBody(required = true, content = @Content(schema = @Schema(ref = ProfileSchema.REQUEST)))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = BRIEF_JSON, schema = @Schema(implementation = BriefAnswer.class))
            })
    @PostMapping(
            path = "/v1/recommendations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recommend(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Bodies.Detail @RequestParam(defaultValue = Bodies.FULL) String detail,
            @RequestHeader(IdempotencyHeader.NAME) @Nullable String idempotencyKey,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).asking(dryRun);
        AnswerDetail asked = asked(detail);
        byte[] body = WholeBody.of(request);
        IdempotencyKey key = dryRun ? null : IdempotencyHeader.of(request, body);
        Optional<Receipt> earlier = key == null ? Optional.empty() : decisions.earlier(caller.name(), key);
        return earlier.map(receipt -> again(receipt, asked))
                .orElseGet(() -> answer(
                        body,
                        advisor(rulebook, dryRun),
                        new AnswerOptions(caller.name(), dryRun, key, asked, RequestLanguage.of(request))));
    }

    private record AnswerOptions(
            String caller, boolean dryRun, @Nullable IdempotencyKey key, AnswerDetail detail, Language language) {}

    private ResponseEntity<byte[]> answer(byte[] body, Advisor advisor, AnswerOptions way) {
        AnsweredQuestion answered = advisor.answer(advisor.read(body, LocalDate.now(clock)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (way.dryRun()) {
            counting.answered(Counting.AnswerWay.DRY_RUN, answered);
            return ResponseEntity.ok()
                    .contentType(type(way.detail()))
                    .body(AnswerJson.write(answered.given(null, now, way.language()), way.detail()));
        }
        RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, way.language());
        Receipt receipt = decisions.record(
                new RecordedRequest(way.caller(), answered.question().citizenRef(), way.key(), ImmutableBytes.of(body)),
                recorded);
        TypicalRecords.packWith(decisions, advisor, LocalDate.now(clock));
        if (receipt.repeated()) {
            return again(receipt, way.detail());
        }
        counting.answered(Counting.AnswerWay.RECORDED, answered);
        return ResponseEntity.ok()
                .contentType(type(way.detail()))
                .body(AnswerRecord.given(recorded, answered, way.language(), way.detail())
                        .toByteArray());
    }

    /** A draft can be tried, and never recorded. */
    private Advisor advisor(@Nullable String fingerprint, boolean dryRun) {
        String named = fingerprint == null ? null : Parameters.oneForm(fingerprint);
        return (dryRun ? rulebooks.tried(named) : rulebooks.named(named))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    /** The first answer once more, in the language it was given in. */
    private ResponseEntity<byte[]> again(Receipt receipt, AnswerDetail detail) {
        counting.repeated();
        byte[] whole = receipt.answer().toByteArray();
        return IdempotencyHeader.answer(true)
                .contentType(type(detail))
                .header(HttpHeaders.CONTENT_LANGUAGE, AnswerJson.read(whole).language())
                .body(AnswerJson.given(whole, detail));
    }

    private static MediaType type(AnswerDetail detail) {
        return detail == AnswerDetail.FULL ? MediaType.APPLICATION_JSON : MediaType.parseMediaType(BRIEF_JSON);
    }

    private AnswerDetail asked(String detail) {
        Parameters given = new Parameters(clock.getZone());
        AnswerDetail asked = given.oneOf("detail", detail, List.of(AnswerDetail.values()));
        given.refuseIfFaulty();
        return Objects.requireNonNull(asked);
    }
}
