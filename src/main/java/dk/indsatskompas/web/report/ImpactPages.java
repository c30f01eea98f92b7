package dk.indsatskompas.web.report;

import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.page.Words;
import dk.indsatskompas.vocabulary.CodeLists;
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
     * @param codeLists those of the rulebook that is held against the one in force
     */
    public static String html(Impact impact, Language language, CodeLists codeLists) {
        Words words = new Words(language, Optional.of(codeLists));
        return Pages.html(new ImpactStory(impact, words).page(Pages.CHARTED_STYLE));
    }
}
