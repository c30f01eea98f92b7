package dk.indsatskompas.web.report;

import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Sides;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.page.Words;
import dk.indsatskompas.vocabulary.Language;
import java.util.Optional;

/** Makes the page of an impact, for policy staff: it needs no other file, and runs no script. */
public final class ImpactPages {

    /** All that the page may do in a browser: be shown in its own style. */
    public static final String CONTENT_SECURITY_POLICY = Pages.CHARTED_CONTENT_SECURITY_POLICY;

    private ImpactPages() {}

    /**
     * The page, in UTF-8 HTML that is also well-formed XML.
     *
     * @param sides the two rulebooks, whose words it is told in
     */
    public static String html(Impact impact, Language language, Sides sides) {
        Words words = new Words(
                language, Optional.of(sides.after().rulebook().contents().codeLists()));
        return Pages.html(new ImpactStory(impact, sides, words).page(Pages.CHARTED_STYLE));
    }
}
