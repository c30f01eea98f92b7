package dk.indsatskompas.web.knowledge;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.PageFormat;
import dk.indsatskompas.web.signin.EveryRole;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Gives a rulebook as a guide that policy staff and auditors read. */
@EveryRole
@RestController
record GuideController(RulebookRegistry rulebooks) {

    @Bodies.AnswersPage
    @GetMapping(
            path = "/v1/rulebooks/in-force/guide",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> guideInForce(
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            Locale locale) {
        return guide(PageFormat.of(format, accept), rulebooks.inForce(), locale);
    }

    @Bodies.AnswersPage
    @GetMapping(
            path = "/v1/rulebooks/{fingerprint:sha256:.+}/guide",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> guide(
            @PathVariable String fingerprint,
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            Locale locale) {
        PageFormat chosen = PageFormat.of(format, accept);
        return guide(chosen, rulebooks.find(fingerprint).orElseThrow(RefusedRequest::notFound), locale);
    }

    private static ResponseEntity<byte[]> guide(PageFormat format, Advisor advisor, Locale locale) {
        Guide guide = new Guide(advisor.rulebook(), Language.of(locale));
        String version = advisor.rulebook().contents().manifest().version();
        return format.answer(guide.language(), "indsatskompas-guide-" + version)
                .cacheControl(CacheControl.noCache())
                .body(format.write(guide::html, guide::pdf));
    }
}
