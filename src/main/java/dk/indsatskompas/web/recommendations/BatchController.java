package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchLog;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes many profiles and gives the recommendations for each, while they come in. */
@Tag(name = "Recommendations")
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record BatchController(RulebookRegistry rulebooks, Decisions decisions, Batches batches, Clock clock) {

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
        batches.answer(request, response, new BatchContext(advisor, Language.of(locale), clock, null, log));
    }
}
