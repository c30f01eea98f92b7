package dk.indsatskompas.web.knowledge;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.signin.EveryRole;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the knowledge behind the answers. It changes only with the rulebook, but for how often a finding was used. */
@Tag(name = "Knowledge")
@EveryRole
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record KnowledgeController(RulebookRegistry rulebooks, Decisions decisions) {

    @GetMapping("/recommendations/catalogue")
    List<Knowledge.CatalogueItem> catalogue() {
        return knowledge().catalogue();
    }

    @GetMapping("/findings")
    List<Knowledge.FindingItem> findings(@RequestParam @Nullable String study) {
        if (study == null) {
            return knowledge().findings();
        }
        return knowledge().findings(study).orElseThrow(RefusedRequest::notFound);
    }

    @GetMapping("/findings/{id}")
    Knowledge.OneFinding finding(@PathVariable String id) {
        return knowledge()
                .finding(id)
                .map(item -> Knowledge.OneFinding.of(item, decisions.restedOn(id)))
                .orElseThrow(RefusedRequest::notFound);
    }

    @GetMapping("/studies")
    List<Knowledge.StudyItem> studies() {
        return knowledge().studies();
    }

    @GetMapping("/rules")
    List<Knowledge.RuleItem> rules() {
        return knowledge().rules();
    }

    @GetMapping("/vocabulary")
    Knowledge.VocabularyItem vocabulary() {
        return knowledge().vocabulary();
    }

    private Knowledge knowledge() {
        return new Knowledge(rulebooks.inForce().rulebook());
    }
}
