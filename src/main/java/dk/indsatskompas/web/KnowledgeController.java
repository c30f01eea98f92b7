package dk.indsatskompas.web;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Reads the knowledge behind the answers: it changes only with the rulebook, so every answer has its ETag. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KnowledgeController {

    private final Rulebook rulebook;
    private final Knowledge knowledge;
    private final Instant inForceSince;

    KnowledgeController(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.knowledge = new Knowledge(rulebook);
        this.inForceSince = clock.instant();
    }

    @Operation(operationId = "catalogue", summary = "All that can be recommended, with the rules that recommend it")
    @GetMapping("/recommendations/catalogue")
    ResponseEntity<List<Knowledge.CatalogueItem>> catalogue(WebRequest request, Locale locale) {
        return unlessKnown(request, locale, knowledge::catalogue);
    }

    @Operation(operationId = "findings", summary = "The findings, each with its evidence strength")
    @GetMapping("/findings")
    ResponseEntity<List<Knowledge.FindingItem>> findings(
            @Parameter(description = "Only those of this study", example = "inklusion_2011")
                    @RequestParam(required = false)
                    @Nullable
                    String study,
            WebRequest request,
            Locale locale) {
        return unlessKnown(request, locale, () -> knowledge.findings(study));
    }

    @Operation(operationId = "finding", summary = "One finding, with the rule that graded it and the rules that use it")
    @GetMapping("/findings/{id}")
    ResponseEntity<Knowledge.FindingItem> finding(
            @Parameter(description = "Id of the finding", example = "IPS-E1-JOB-EDU") @PathVariable String id,
            WebRequest request,
            Locale locale) {
        return unlessKnown(request, locale, () -> knowledge.finding(id).orElseThrow(NotFound::new));
    }

    @Operation(operationId = "studies", summary = "The studies: design, groups, years, places, population, sources")
    @GetMapping("/studies")
    ResponseEntity<List<Knowledge.StudyItem>> studies(WebRequest request, Locale locale) {
        return unlessKnown(request, locale, knowledge::studies);
    }

    @Operation(operationId = "rules", summary = "The rules as sentences, with file and line")
    @GetMapping("/rules")
    ResponseEntity<List<Knowledge.RuleItem>> rules(WebRequest request, Locale locale) {
        return unlessKnown(request, locale, knowledge::rules);
    }

    @Operation(operationId = "vocabulary", summary = "What a profile can hold: attributes, questions, codes with dates")
    @GetMapping("/vocabulary")
    ResponseEntity<Knowledge.VocabularyItem> vocabulary(WebRequest request, Locale locale) {
        return unlessKnown(request, locale, knowledge::vocabulary);
    }

    @Operation(operationId = "rulebookInForce", summary = "The rulebook in force, known by its fingerprint")
    @GetMapping("/rulebooks/in-force")
    ResponseEntity<Knowledge.RulebookItem> inForce(WebRequest request, Locale locale) {
        return unlessKnown(request, locale, () -> knowledge.rulebook(inForceSince));
    }

    private <T> ResponseEntity<T> unlessKnown(WebRequest request, Locale locale, Supplier<T> body) {
        String etag = "\"" + rulebook.fingerprint() + "-" + Language.of(locale).code() + "\"";
        T answer = body.get();
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(answer);
    }
}
