package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.web.pages.frame.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The impact of a draft, as part of the page that asks for it or as a page of its own. */
final class ImpactAnswer {
    private ImpactAnswer() {}

    /** An impact with what stands around it. */
    record WholeImpact(PageFrame frame, ImpactPart part) {}

    static ResponseEntity<byte[]> of(
            PageFrame frame, Advisor draft, Advisor inForce, DraftReviews reviews, HttpServletRequest request) {
        PageWriter words = frame.words(draft.rulebook().contents().vocabulary());
        String query = request.getQueryString();
        ImpactPart part = new ImpactPart(
                words,
                reviews.impact(draft),
                List.of(draft.rulebook().contents(), inForce.rulebook().contents()),
                request.getRequestURI() + (query == null ? "" : "?" + query));
        return request.getHeader("HX-Request") == null
                ? frame.show("web/pages/workbench/impact.jte", new WholeImpact(frame, part))
                : frame.show("web/pages/workbench/impactPart.jte", part);
    }
}
