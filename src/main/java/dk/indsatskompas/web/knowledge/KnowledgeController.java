package dk.indsatskompas.web.knowledge;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.NotFound;
import dk.indsatskompas.web.signin.EveryRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@Tag(
        name = "Knowledge",
        description =
                "The knowledge behind the answers. It changes only with the rulebook, but for the decisions that a "
                        + "finding counts.")
@EveryRole
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KnowledgeController {

    private final RulebookRegistry rulebooks;
    private final Decisions decisions;

    KnowledgeController(RulebookRegistry rulebooks, Decisions decisions) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
    }

    @Operation(
            operationId = "catalogue",
            summary = "All that can be recommended",
            description = "The closed list of interventions and practices, each with the ids of the rules that "
                    + "recommend it and the delivery conditions of the model that was tested.")
    @GetMapping("/recommendations/catalogue")
    List<Knowledge.CatalogueItem> catalogue() {
        return knowledge().catalogue();
    }

    @Operation(
            operationId = "findings",
            summary = "The findings, each with its evidence strength",
            description = "What the studies found, with the figures their source gives, where it says so, and the rule "
                    + "of the evidence scale that graded it. A figure that the source does not give is absent.")
    @GetMapping("/findings")
    List<Knowledge.FindingItem> findings(
            @Parameter(description = "Only those of this study; 404 when there is no such study")
                    @RequestParam(required = false)
                    @Nullable
                    String study) {
        if (study == null) {
            return knowledge().findings();
        }
        return knowledge().findings(study).orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "finding",
            summary = "One finding",
            description = "A finding with the rule that graded it, the rules and catalogue entries that use it, and in "
                    + "how many recorded decisions a rule that fired rested on it. The list of all findings has "
                    + "everything but the decisions, and can be read while the record cannot.")
    @GetMapping("/findings/{id}")
    OneFinding finding(@Parameter(description = "Id of the finding") @PathVariable String id) {
        return knowledge()
                .finding(id)
                .map(item -> OneFinding.of(item, decisions.restedOn(id)))
                .orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "studies",
            summary = "The studies",
            description = "How each study was made: design, groups, years, places, population, and its sources.")
    @GetMapping("/studies")
    List<Knowledge.StudyItem> studies() {
        return knowledge().studies();
    }

    @Operation(
            operationId = "rules",
            summary = "The rules as sentences",
            description = "Every rule of the rulebook in the asked language, with the file and line where it stands "
                    + "and the findings it is based on.")
    @GetMapping("/rules")
    List<Knowledge.RuleItem> rules() {
        return knowledge().rules();
    }

    @Operation(
            operationId = "vocabulary",
            summary = "What a profile can hold",
            description = "The attributes with their ranges and the question that a caseworker would ask, and the code "
                    + "lists with the dates between which each code is in force.")
    @GetMapping("/vocabulary")
    Knowledge.VocabularyItem vocabulary() {
        return knowledge().vocabulary();
    }

    private Knowledge knowledge() {
        return new Knowledge(rulebooks.inForce().rulebook());
    }
}
