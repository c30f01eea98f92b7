package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.PageFormat;
import dk.indsatskompas.web.pages.Report;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a decision as a page or a PDF, to be filed with the case and read by the citizen. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
record ReportController(DecisionsById decisions, RulebookRegistry rulebooks) {

    @Bodies.AnswersPage
    @GetMapping(
            path = "/v1/decisions/{id}/report",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> report(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @RequestParam(defaultValue = "false") boolean annex,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            HttpServletRequest request,
            Locale locale) {
        PageFormat chosen = PageFormat.of(format, accept);
        Report report = report(decisions.read(id, Caller.of(request)), Language.of(locale))
                .annexed(annex);
        return chosen.answer(report.language(), "indsatskompas-" + id)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(chosen.write(report::html, report::pdf));
    }

    /**
     * An answer was recorded in one language. It is told in the other only when the same rulebook, asked the same again,
     * gives the recorded answer byte for byte: then what it says in the other language is a translation and nothing else.
     */
    private Report report(ReplayableDecision decision, Language asked) {
        Entry entry = decision.entry();
        ImmutableBytes input = decision.content().input();
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Language recordedIn = Report.language(answer);
        Optional<Advisor> then = advisor(decision.rulebook());
        Contents contents = then.map(advisor -> advisor.rulebook().contents()).orElse(null);
        if (asked == recordedIn || contents == null) {
            return Report.recorded(entry, input, answer, asked != recordedIn, contents);
        }
        return then.flatMap(advisor -> decision.translated(advisor, asked))
                .map(translated -> new Report(entry, input, translated, recordedIn, false, false, contents))
                .orElseGet(() -> Report.recorded(entry, input, answer, true, contents));
    }

    private Optional<Advisor> advisor(String fingerprint) {
        try {
            return rulebooks.find(fingerprint);
        } catch (RulebookCache.Unreadable e) {
            return Optional.empty();
        }
    }
}
