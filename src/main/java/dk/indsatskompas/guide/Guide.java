package dk.indsatskompas.guide;

import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import java.util.Optional;

/**
 * The readable guide to one rulebook, in one language. It is made from the rulebook alone, so it cannot go stale, and the
 * same rulebook always has the same guide.
 */
public record Guide(Rulebook rulebook, Language language) {

    private static final String TEMPLATE = "guide/guide.jte";

    /** The guide as a page that needs no other file. */
    public String html() {
        return Pages.html(TEMPLATE, page());
    }

    /** The guide on A4. It has no date; its rulebook's version and fingerprint stand on every page and the first. */
    public byte[] pdf() {
        return Pages.pdf(TEMPLATE, page(), null);
    }

    private GuidePage page() {
        return new GuidePage(
                rulebook,
                new PageWriter(language, Optional.of(rulebook.contents().vocabulary())));
    }
}
