package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.PageFormat;
import dk.indsatskompas.web.pages.Report;
import dk.indsatskompas.web.pages.Reports;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
@Tag(name = "Decisions")
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
record ReportController(DecisionsById decisions, ReportLanguages languages) {

    @Bodies.AnswersPage
    @GetMapping(
            path = "/v1/decisions/{id}/report",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> report(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            HttpServletRequest request,
            Locale locale) {
        PageFormat chosen = PageFormat.of(format, accept);
        Report report = languages.report(decisions.read(id, Caller.of(request)), Language.of(locale));
        return chosen.answer(report.language(), "indsatskompas-" + id)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(chosen.write(() -> Reports.html(report), () -> Reports.pdf(report)));
    }
}
