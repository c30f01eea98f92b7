package dk.indsatskompas.web.knowledge;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.PageFormat;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads the knowledge behind the answers, as data and as a guide. It changes only with the rulebook, but for how often a
 * finding was used.
 */
@EveryRole
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record KnowledgeController(RulebookRegistry rulebooks, Decisions decisions) {
    @GetMapping("/recommendations/catalogue")
    List<Knowledge.CatalogueItem> catalogue() {
        Contents contents = inForce().contents();
        return contents.catalogue().entries().stream()
                .map(entry -> Knowledge.CatalogueItem.of(entry, contents))
                .toList();
    }

    @GetMapping("/findings")
    List<Knowledge.FindingItem> findings(@RequestParam @Nullable String study) {
        Rulebook rulebook = inForce();
        List<Study> studies = rulebook.contents().studies();
        Parameters given = new Parameters(ZoneOffset.UTC);
        String named = given.id("study", study, studies.stream().map(Study::id).toList(), before -> false);
        given.refuseIfFaulty();
        return studies.stream()
                .filter(candidate -> named == null || candidate.id().equals(named))
                .flatMap(candidate -> candidate.findings().stream())
                .map(finding -> Knowledge.FindingItem.of(finding, rulebook))
                .toList();
    }

    @GetMapping("/findings/{id}")
    Knowledge.OneFinding finding(@PathVariable String id) {
        Rulebook rulebook = inForce();
        return Optional.ofNullable(rulebook.contents().findings().get(id))
                .map(finding -> Knowledge.OneFinding.of(
                        Knowledge.FindingItem.of(finding, rulebook), decisions.usage(SearchTerm.finding(id))))
                .orElseThrow(ProblemType.UNKNOWN_FINDING.refused());
    }

    @GetMapping("/studies")
    List<Knowledge.StudyItem> studies() {
        return inForce().contents().studies().stream()
                .map(study -> new Knowledge.StudyItem(
                        study, study.findings().stream().map(Finding::id).toList()))
                .toList();
    }

    @GetMapping("/rules")
    List<Knowledge.RuleItem> rules() {
        Contents contents = inForce().contents();
        return Stream.concat(contents.rules().stream(), contents.scale().stream())
                .map(Knowledge.RuleItem::of)
                .toList();
    }

    @GetMapping("/guarantees")
    List<Knowledge.RuleItem> guarantees() {
        return inForce().contents().guarantees().stream()
                .map(Knowledge.RuleItem::of)
                .toList();
    }

    @GetMapping("/interpretations")
    List<Knowledge.InterpretationItem> interpretations() {
        Contents contents = inForce().contents();
        return contents.interpretations().stream()
                .map(one -> Knowledge.InterpretationItem.of(one, contents))
                .toList();
    }

    @GetMapping("/vocabulary")
    Knowledge.VocabularyItem vocabulary() {
        return Knowledge.VocabularyItem.of(inForce().contents());
    }

    private Rulebook inForce() {
        return rulebooks.inForce().rulebook();
    }

    @Bodies.AnswersPage
    @GetMapping(path = "/rulebooks/in-force/guide", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> guideInForce(
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        return guide(PageFormat.of(format, accept), rulebooks.inForce(), locale);
    }

    @Bodies.AnswersPage
    @GetMapping(path = "/rulebooks/{fingerprint}/guide", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> guide(
            @PathVariable String fingerprint,
            @Parameter(schema = @Schema(allowableValues = {"html", "pdf"})) @RequestParam @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        PageFormat chosen = PageFormat.of(format, accept);
        return guide(chosen, rulebooks.find(fingerprint).orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused()), locale);
    }

    private static ResponseEntity<byte[]> guide(PageFormat format, Advisor advisor, Locale locale) {
        Guide guide = new Guide(advisor.rulebook(), Language.of(locale));
        String version = advisor.contents().manifest().version();
        return format.answer(guide.language(), "indsatskompas-guide-" + version)
                .cacheControl(CacheControl.noCache())
                .body(format.write(guide::html, guide::pdf));
    }
}
