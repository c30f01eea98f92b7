package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
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
     * @param sides the two rulebooks that were asked, whose names things have
     */
    public static String html(Impact impact, Language language, RulebookPair sides) {
        PageWriter words = new PageWriter(
                language, Optional.of(sides.after().rulebook().contents().vocabulary()));
        return Pages.html("web/pages/impact.jte", new ImpactPage(impact, words, sides));
    }
}
