package dk.indsatskompas.guide;

import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.PageWriter;
import java.util.List;
import java.util.stream.Stream;

/** What the whole is meant for, its limits, and what the note says against itself. */
record Foreword(GuideContext known) {

    List<Block> all() {
        PageWriter words = known.words();
        return List.of(
                new Heading(2, "limits", words.say(GuideText.LIMITS)),
                new Points(Stream.of(
                                GuideText.LIMIT_RANKS,
                                GuideText.LIMIT_DECIDES,
                                GuideText.LIMIT_CASEWORKER,
                                GuideText.LIMIT_UNKNOWN,
                                GuideText.LIMIT_HEALTH,
                                GuideText.LIMIT_NEVER)
                        .map(words::say)
                        .toList()),
                new Heading(2, "caveats", words.say(GuideText.CAVEATS)),
                new Points(known.contents().manifest().caveats().stream()
                        .map(caveat -> words.say(caveat.text()) + " (" + caveat.id() + ", "
                                + words.say(GuideText.NOTE_LOCATOR, caveat.locator()) + ")")
                        .toList()));
    }
}
