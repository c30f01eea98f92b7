package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.pages.frame.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The impact of a draft, as part of the page that asks for it or as a page of its own. In a page, the first thousand citizens
 * are shown at once, and all of them as soon as they are counted.
 */
final class ImpactAnswer {
    private static final long FIRST = 1_000;

    private ImpactAnswer() {}

    /** An impact with what stands around it, and the page that it is of. */
    record WholeImpact(PageFrame frame, ImpactPart part, String back) {}

    /** @param mended where a file can be changed; null for none that can */
    static ResponseEntity<byte[]> of(
            Advisor draft,
            Advisor inForce,
            boolean asked,
            DraftReviews reviews,
            Function<String, @Nullable String> mended,
            HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        PageWriter words = frame.words(draft.contents().vocabulary());
        boolean isPart = AskedFor.aPart(request);
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        boolean all = !isPart || asked;
        String here = request.getRequestURI() + "?" + query;
        ImpactPart part = new ImpactPart(
                words,
                reviews.impact(draft, all ? SyntheticPopulation.SIZE : FIRST),
                List.of(draft.contents(), inForce.contents()),
                mended,
                here,
                all ? null : here + (query.isEmpty() ? "" : "&") + "all=true");
        return isPart
                ? frame.show("web/pages/workbench/impactPart.jte", part)
                : frame.show(
                        "web/pages/workbench/impact.jte",
                        new WholeImpact(frame, part, here.replaceFirst("/impact\\?", "?")));
    }
}
