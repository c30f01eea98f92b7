package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.Against;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.Replay.Difference;
import dk.indsatskompas.replay.Replay.OutcomeDifference;
import dk.indsatskompas.replay.Replay.ThenAndNow;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.RequestLanguage;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.PageFormat;
import dk.indsatskompas.web.pages.Report;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells of a recorded decision as a page or a PDF, makes it once more, and says why it was that and nothing else. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
record ReplayController(
        DecisionsById decisions, RulebookRegistry rulebooks, DecisionReports reports, Versions versions, Clock clock) {
    private static final String IN_FORCE = "in-force";

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Again.class)))
    @PostMapping(path = "/v1/decisions/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Object replay(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @Parameter(schema = @Schema(type = "string", allowableValues = IN_FORCE)) @RequestParam @Nullable
                    String against,
            HttpServletRequest request) {
        if (against != null && !against.equals(IN_FORCE)) {
            throw RequestFault.NO_COMPARISON.refused("query:against");
        }
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        if (against == null) {
            return Replay.of(past, then(past), versions);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DecisionComparison.Asking asking = new DecisionComparison.Asking(now, RequestLanguage.of(request));
        return DecisionComparison.of(past, then(past), rulebooks.inForce(), asking);
    }

    /** What the OpenAPI document shows: what both answers have, and what only one has. Clients trip over a choice of two. */
    private record Again(
            UUID decisionId,
            Against against,
            boolean identical,
            String fingerprint,
            Text text,
            List<InputFault> faults,
            @Nullable ThenAndNow engine,
            @Nullable ThenAndNow application,
            @Nullable List<Difference> differences,
            @Nullable Integer more,
            @Nullable List<OutcomeDifference> rules,
            @Nullable String recordedFingerprint,
            @Nullable List<Change> changes,
            @Nullable Answer answer) {}

    @GetMapping(path = "/v1/decisions/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    Contrast why(
            @PathVariable String id, @RequestParam String one, @RequestParam String other, HttpServletRequest request) {
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        Advisor then = then(past);
        Collection<String> known = then.contents().catalogue().ids();
        Parameters given = new Parameters(clock.getZone());
        given.id("one", one, known, before -> false);
        given.id("other", other, known, before -> false);
        given.refuseIfFaulty();
        return past.why(then, one, other).orElseThrow(() -> RequestFault.THE_SAME.refused("query:other"));
    }

    private Advisor then(ReplayableDecision past) {
        return rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
    }

    @Bodies.AnswersPage
    @GetMapping(path = "/v1/decisions/{id}/report", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> report(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @RequestParam(defaultValue = "false") boolean annex,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        PageFormat chosen = PageFormat.of(format, accept);
        Report report = reports.of(decisions.read(id, Caller.of(request)), RequestLanguage.of(request))
                .annexed(annex);
        return chosen.answer(report.language(), "indsatskompas-" + id)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(chosen.write(report::html, report::pdf));
    }
}
