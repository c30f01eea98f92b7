package dk.indsatskompas.web;

import dk.indsatskompas.access.RoleCode;
import jakarta.annotation.security.RolesAllowed;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Why;
import dk.indsatskompas.publishing.KeptRulebooks;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.replay.ReplayableDecision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why one recommendation and not another. */
@Tag(name = "Decisions")
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
class WhyController {

    private final DecisionsById decisions;
    private final Rulebooks rulebooks;

    WhyController(DecisionsById decisions, Rulebooks rulebooks) {
        this.decisions = decisions;
        this.rulebooks = rulebooks;
    }

    @Operation(
            operationId = "why",
            summary = "Why this and not that",
            description =
                    "Sets any two recommendations of a decision against each other: which ranking key puts one above "
                            + "the other, or which conditions have only one of them recommended. It is worked out by the rulebook "
                            + "that answered.")
    @GetMapping(path = "/v1/decisions/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    Why why(
            @Parameter(description = "The decisionId of the answer") @PathVariable String id,
            @Parameter(description = "A recommendation of the catalogue", example = "ips") @RequestParam String one,
            @Parameter(description = "Another one", example = "mentor") @RequestParam String other,
            HttpServletRequest request) {
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        Advisor then = rulebooks.find(past.rulebook()).orElseThrow(KeptRulebooks.Unreadable::missing);
        return past.why(then, one, other).orElseThrow(NotFound::new);
    }
}
