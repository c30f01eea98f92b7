package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.BriefAnswer;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.ConcurrencyLimiter;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.RequestLanguage;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a profile and gives the ranked recommendations; or takes many, and gives those for each while they come in. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record RecommendationsController(
        RulebookRegistry rulebooks,
        Decisions decisions,
        Clock clock,
        Counting counting,
        Batch bulk,
        ConcurrencyLimiter batchPlaces) {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** Says that the request was answered before, and this is that answer. */
    private static final String REPEATED = "Idempotent-Replayed";

    private static final String FULL = "full";
    private static final String BRIEF = "brief";

    /** Another answer is of another type, so that a client is told which it has: both are JSON to whoever takes JSON. */
    private static final String BRIEF_JSON = MediaType.APPLICATION_JSON_VALUE + ";detail=" + BRIEF;

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    /**
     * So many batches are answered at once, and each has a few chunks at most under way on the threads that all share: the
     * fewer batches of one caller there are, the sooner it is another's turn.
     */
    @Bodies.TakesLines
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    @PostMapping(
            path = "/v1/recommendations/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void recommendBatch(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {FULL, BRIEF},
                                            defaultValue = FULL))
                    @RequestParam(defaultValue = FULL)
                    String detail,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Caller caller = Caller.of(request).asking(dryRun);
        Advisor advisor = advisor(rulebook, dryRun);
        BatchLog log = dryRun ? null : new BatchLog(decisions, caller.name());
        answer(
                request,
                response,
                new BatchContext(advisor, RequestLanguage.of(request), clock, null, asked(detail), log));
    }

    /** Hangs up when an answer was begun and cannot be ended. */
    private void answer(HttpServletRequest request, HttpServletResponse response, BatchContext context)
            throws IOException {
        ConcurrencyLimiter.Permit place = batchPlaces.take(Caller.key(request));
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
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {FULL, BRIEF},
                                            defaultValue = FULL))
                    @RequestParam(defaultValue = FULL)
                    String detail,
            @RequestHeader(IDEMPOTENCY_KEY) @Nullable String idempotencyKey,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).asking(dryRun);
        String key = dryRun ? null : checked(idempotencyKey);
        AnswerDetail asked = asked(detail);
        byte[] body = WholeBody.of(request);
        Optional<Receipt> earlier =
                key == null ? Optional.empty() : decisions.earlier(caller.name(), key, ImmutableBytes.of(body));
        return earlier.map(receipt -> again(receipt, asked))
                .orElseGet(() -> answer(
                        body,
                        advisor(rulebook, dryRun),
                        new AnswerOptions(caller.name(), dryRun, key, asked, RequestLanguage.of(request))));
    }

    /** No key may look like a civil registration number, either. */
    private static @Nullable String checked(@Nullable String key) {
        if (key != null && CprNumber.in(key)) {
            throw new InvalidRequest(List.of(CprNumber.fault(
                    "header:" + IDEMPOTENCY_KEY, IDEMPOTENCY_KEY, RequestFault.NO_IDEMPOTENCY_KEY.hint())));
        }
        if (key == null || VISIBLE.matcher(key).matches()) {
            return key;
        }
        throw RequestFault.NO_IDEMPOTENCY_KEY.refused("header:" + IDEMPOTENCY_KEY);
    }

    private record AnswerOptions(
            String caller, boolean dryRun, @Nullable String key, AnswerDetail detail, Language language) {}

    private ResponseEntity<byte[]> answer(byte[] body, Advisor advisor, AnswerOptions way) {
        AnsweredQuestion answered = advisor.answer(advisor.read(body, LocalDate.now(clock)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (way.dryRun()) {
            counting.answered(Counting.AnswerWay.DRY_RUN, answered);
            return ok(way.detail()).body(AnswerJson.write(answered.given(null, now, way.language()), way.detail()));
        }
        RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, way.language());
        Receipt receipt = decisions.record(
                new RecordedRequest(way.caller(), answered.question().citizenRef(), way.key(), ImmutableBytes.of(body)),
                recorded);
        if (receipt.repeated()) {
            return again(receipt, way.detail());
        }
        counting.answered(Counting.AnswerWay.RECORDED, answered);
        return ok(way.detail()).body(given(recorded.body(), way.detail()));
    }

    /** A draft can be tried, and never recorded. */
    private Advisor advisor(@Nullable String fingerprint, boolean dryRun) {
        return (dryRun ? rulebooks.tried(fingerprint) : rulebooks.named(fingerprint))
                .orElseThrow(() -> new RefusedRequest(ProblemType.UNKNOWN_RULEBOOK));
    }

    /** The first answer once more, in the language it was given in. */
    private ResponseEntity<byte[]> again(Receipt receipt, AnswerDetail detail) {
        counting.repeated();
        return ok(detail)
                .header(REPEATED, "true")
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        AnswerJson.read(receipt.answer().toByteArray()).language())
                .body(given(receipt.answer(), detail));
    }

    private static ResponseEntity.BodyBuilder ok(AnswerDetail detail) {
        return ResponseEntity.ok()
                .contentType(
                        detail == AnswerDetail.FULL
                                ? MediaType.APPLICATION_JSON
                                : MediaType.parseMediaType(BRIEF_JSON));
    }

    private static byte[] given(ImmutableBytes recorded, AnswerDetail detail) {
        byte[] whole = recorded.toByteArray();
        return detail == AnswerDetail.FULL ? whole : AnswerJson.write(AnswerJson.read(whole), detail);
    }

    private AnswerDetail asked(String detail) {
        Parameters given = new Parameters(clock.getZone());
        AnswerDetail asked = given.oneOf("detail", detail, List.of(AnswerDetail.values()));
        given.refuseIfFaulty();
        return Objects.requireNonNull(asked);
    }
}
