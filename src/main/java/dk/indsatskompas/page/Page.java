package dk.indsatskompas.page;

import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page: all words chosen, nothing left to decide.
 *
 * @param subject in one sentence what it is, and what it is not
 * @param about pairs that say of what it is
 */
public record Page(
        Language in, String title, String subject, Frame frame, List<Note> notes, Table about, List<Block> blocks) {

    /** What stands at the head and the foot of each printed page. */
    public record Frame(String left, String right, String page, String of) {

        /** A frame whose foot counts the pages. */
        public static Frame of(PageWriter words, String left, String right) {
            return new Frame(left, right, words.say(SharedText.PAGE), words.say(SharedText.OF));
        }
    }

    /** A sentence, in a language that may not be the page's. */
    public record Note(String language, String text) {}

    String language() {
        return in.code();
    }

    /** The headings of the two highest levels, for the bookmarks of the printed pages. */
    List<Heading> bookmarks() {
        return blocks.stream()
                .flatMap(block -> Stream.ofNullable(block.heading()))
                .filter(heading -> !heading.fourth())
                .toList();
    }
}
