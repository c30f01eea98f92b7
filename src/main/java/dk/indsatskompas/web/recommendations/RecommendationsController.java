package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.BriefAnswer;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.IdempotencyHeader;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.RequestLanguage;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.openapi.ProfileSchema;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a profile and gives the ranked recommendations. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record RecommendationsController(RulebookRegistry rulebooks, Decisions decisions, Clock clock, Counting counting) {
    /** Another answer is of another type, so that a client is told which it has: both are JSON to whoever takes JSON. */
    private static final String BRIEF_JSON = MediaType.APPLICATION_JSON_VALUE + ";detail=" + Bodies.BRIEF;

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
        Parameters given = new Parameters(clock.getZone());
        AnswerDetail asked = given.detail(detail);
        given.refuseIfFaulty();
        byte[] body = WholeBody.of(request);
        IdempotencyKey key = dryRun ? null : IdempotencyHeader.of(request, body);
        Optional<Receipt> earlier = key == null ? Optional.empty() : decisions.earlier(caller.name(), key);
        return earlier.map(receipt -> again(receipt, asked))
                .orElseGet(() -> answer(
                        body,
                        PinnedRulebook.advisor(rulebooks, rulebook, dryRun),
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
        if (receipt.repeated()) {
            return again(receipt, way.detail());
        }
        counting.answered(Counting.AnswerWay.RECORDED, answered);
        return ResponseEntity.ok()
                .contentType(type(way.detail()))
                .body(AnswerRecord.given(recorded, answered, way.language(), way.detail())
                        .toByteArray());
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
}
