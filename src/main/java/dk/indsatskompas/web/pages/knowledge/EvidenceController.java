package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what research found. */
@io.swagger.v3.oas.annotations.Hidden
@EveryRole
@RestController
record EvidenceController(RulebookRegistry rulebooks, Decisions decisions) {
    @GetMapping("/evidence")
    ResponseEntity<byte[]> evidence(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show("web/pages/knowledge/evidence.jte", new EvidencePage(frame, guide(frame)));
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> finding(@PathVariable String id, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Guide guide = guide(frame);
        Finding finding = Optional.ofNullable(guide.contents().findings().get(id))
                .orElseThrow(ProblemType.UNKNOWN_FINDING.refused());
        return frame.show(
                "web/pages/knowledge/finding.jte",
                new FindingPage(frame, guide, finding, decisions.usage(SearchTerm.finding(id))));
    }

    private Guide guide(PageFrame frame) {
        return new Guide(rulebooks.inForce().rulebook(), frame.language());
    }
}
