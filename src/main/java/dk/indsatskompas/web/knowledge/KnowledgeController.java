package dk.indsatskompas.web.knowledge;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.signin.EveryRole;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the knowledge behind the answers. It changes only with the rulebook, but for how often a finding was used. */
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
        Collection<Finding> findings = study == null
                ? rulebook.contents().findings().values()
                : rulebook.contents().studies().stream()
                        .filter(candidate -> candidate.id().equals(study))
                        .findFirst()
                        .orElseThrow(RefusedRequest::notFound)
                        .findings();
        return findings.stream()
                .map(finding -> Knowledge.FindingItem.of(finding, rulebook))
                .toList();
    }

    @GetMapping("/findings/{id}")
    Knowledge.OneFinding finding(@PathVariable String id) {
        Rulebook rulebook = inForce();
        return Optional.ofNullable(rulebook.contents().findings().get(id))
                .map(finding ->
                        Knowledge.OneFinding.of(Knowledge.FindingItem.of(finding, rulebook), decisions.restedOn(id)))
                .orElseThrow(RefusedRequest::notFound);
    }

    @GetMapping("/studies")
    List<Knowledge.StudyItem> studies() {
        return inForce().contents().studies().stream()
                .map(Knowledge.StudyItem::of)
                .toList();
    }

    @GetMapping("/rules")
    List<Knowledge.RuleItem> rules() {
        Contents contents = inForce().contents();
        return Stream.concat(contents.rules().stream(), contents.scale().stream())
                .map(Knowledge.RuleItem::of)
                .toList();
    }

    @GetMapping("/vocabulary")
    Knowledge.VocabularyItem vocabulary() {
        return Knowledge.VocabularyItem.of(inForce().contents());
    }

    private Rulebook inForce() {
        return rulebooks.inForce().rulebook();
    }
}
