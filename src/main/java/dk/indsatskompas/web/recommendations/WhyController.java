package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.web.decisions.DecisionsById;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
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
record WhyController(DecisionsById decisions, RulebookRegistry rulebooks) {

    @GetMapping(path = "/v1/decisions/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    Contrast why(
            @PathVariable String id, @RequestParam String one, @RequestParam String other, HttpServletRequest request) {
        ReplayableDecision past = decisions.read(id, Caller.of(request));
        Advisor then = rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
        return past.why(then, one, other).orElseThrow(RefusedRequest::notFound);
    }
}
