package dk.indsatskompas.guide;

import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.Words;
import java.util.List;
import java.util.stream.Stream;

/** What the whole is meant for, its limits, and what the note says against itself. */
record Foreword(Known known) {

    List<Block> all() {
        Words words = known.words();
        return List.of(
                new Heading(2, "limits", words.say(Label.LIMITS)),
                new Points(Stream.of(
                                Label.LIMIT_RANKS,
                                Label.LIMIT_DECIDES,
                                Label.LIMIT_CASEWORKER,
                                Label.LIMIT_UNKNOWN,
                                Label.LIMIT_HEALTH,
                                Label.LIMIT_NEVER)
                        .map(words::say)
                        .toList()),
                new Heading(2, "caveats", words.say(Label.CAVEATS)),
                new Points(known.contents().manifest().caveats().stream()
                        .map(caveat -> words.say(caveat.text()) + " (" + caveat.id() + ", "
                                + words.say(Label.NOTE_LOCATOR, caveat.locator()) + ")")
                        .toList()));
    }
}
