package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.WholeBody;
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
import java.util.Locale;
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

    @RequestBody(required = true, content = @Content(schema = @Schema(ref = ProfileSchema.REQUEST)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @PostMapping(
            path = "/v1/recommendations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recommend(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @RequestHeader("Rulebook") @Nullable String rulebook,
            HttpServletRequest request,
            Locale locale) {
        Caller caller = Caller.of(request).asking(dryRun);
        String key = dryRun ? null : IdempotencyKey.checked(idempotencyKey);
        byte[] body = WholeBody.of(request);
        Optional<Receipt> earlier =
                key == null ? Optional.empty() : decisions.earlier(caller.name(), key, ImmutableBytes.of(body));
        return earlier.map(this::again)
                .orElseGet(() -> answer(
                        body,
                        advisor(rulebooks, rulebook, dryRun),
                        new AnswerOptions(caller.name(), dryRun, key, Language.of(locale))));
    }

    /** How an answer is asked for. */
    private record AnswerOptions(
            String caller, boolean dryRun, @Nullable String key, Language language) {}

    private ResponseEntity<byte[]> answer(byte[] body, Advisor advisor, AnswerOptions way) {
        AnsweredQuestion answered = advisor.answer(advisor.read(body, LocalDate.now(clock)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (way.dryRun()) {
            counting.answered(Counting.AnswerWay.DRY_RUN, answered);
            return ResponseEntity.ok(AnswerJson.write(answered.given(null, now, way.language())));
        }
        RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, way.language());
        Receipt receipt = decisions.record(
                new RecordedRequest(way.caller(), answered.question().citizenRef(), way.key(), ImmutableBytes.of(body)),
                recorded);
        if (receipt.repeated()) {
            return again(receipt);
        }
        counting.answered(Counting.AnswerWay.RECORDED, answered);
        return ResponseEntity.ok(recorded.body().toByteArray());
    }

    /** A draft can be tried, and never recorded. */
    static Advisor advisor(RulebookRegistry rulebooks, @Nullable String fingerprint, boolean dryRun) {
        return (dryRun ? rulebooks.tried(fingerprint) : rulebooks.named(fingerprint))
                .orElseThrow(() -> new RefusedRequest(ProblemType.UNKNOWN_RULEBOOK));
    }

    /** The first answer once more, in the language it was given in. */
    private ResponseEntity<byte[]> again(Receipt receipt) {
        counting.repeated();
        byte[] answer = receipt.answer().toByteArray();
        return ResponseEntity.ok()
                .header(IdempotencyKey.REPEATED, "true")
                .header(HttpHeaders.CONTENT_LANGUAGE, AnswerJson.read(answer).language())
                .body(answer);
    }
}
