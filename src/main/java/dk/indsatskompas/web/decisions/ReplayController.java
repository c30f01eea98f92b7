package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes a recorded decision once more, and says why it was that and nothing else. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
record ReplayController(DecisionsById decisions, RulebookRegistry rulebooks, Versions versions, Clock clock) {

    private static final String IN_FORCE = "in-force";

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Again.class)))
    @PostMapping(path = "/v1/decisions/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Object replay(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @Parameter(schema = @Schema(type = "string", allowableValues = IN_FORCE)) @RequestParam @Nullable
                    String against,
            HttpServletRequest request,
            Locale locale) {
        if (against != null && !against.equals(IN_FORCE)) {
            throw RequestFault.NO_COMPARISON.refused("query:against");
        }
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        return against == null
                ? Replay.of(past, then(past), versions)
                : DecisionComparison.of(past, then(past), rulebooks.inForce(), asking(Language.of(locale)));
    }

    @GetMapping(path = "/v1/decisions/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    Contrast why(
            @PathVariable String id, @RequestParam String one, @RequestParam String other, HttpServletRequest request) {
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        return past.why(then(past), one, other).orElseThrow(RefusedRequest::notFound);
    }

    private Advisor then(ReplayableDecision past) {
        return rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
    }

    /** What the OpenAPI document calls the two answers; {@code against} tells a client which of them it was given. */
    @Schema(
            name = "DecisionAgain",
            oneOf = {Replay.class, DecisionComparison.class},
            discriminatorProperty = "against",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "RECORD", schema = Replay.class),
                @DiscriminatorMapping(value = "IN_FORCE", schema = DecisionComparison.class)
            })
    private interface Again {}

    private DecisionComparison.Asking asking(Language language) {
        return new DecisionComparison.Asking(clock.instant().truncatedTo(ChronoUnit.MILLIS), language);
    }
}
