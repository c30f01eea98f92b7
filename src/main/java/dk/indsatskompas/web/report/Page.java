package dk.indsatskompas.web.report;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.report.Block.Heading;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as the template shows it: all words chosen, nothing left to decide.
 *
 * @param paged whether it is printed on numbered pages
 * @param style the whole stylesheet, so that a page that is filed needs no other file
 */
@JStache(path = "report/report.mustache")
@JStachePartials({
    @JStachePartial(name = "table", path = "report/table.mustache"),
    @JStachePartial(name = "plot", path = "report/plot.mustache")
})
record Page(
        String language,
        String title,
        String subject,
        Frame frame,
        List<Note> notes,
        Table about,
        List<Block> blocks,
        boolean paged,
        String style) {

    /** What stands at the head and the foot of each printed page. */
    record Frame(String left, String right, String page, String of) {}

    /** A sentence, in a language that may not be the page's. */
    record Note(String language, String text) {}

    static Page of(Report report, boolean paged, String style) {
        Words words = report.words();
        String version = report.answer().rulebook().version();
        return new Page(
                report.language().code(),
                words.say(Label.TITLE),
                words.say(Label.WHAT_THIS_IS),
                new Frame(
                        "Indsatskompas · " + report.entry().id(),
                        words.say(Label.RULEBOOK) + " " + version,
                        words.say(Label.PAGE),
                        words.say(Label.OF)),
                report.aboutLanguage().map(text -> notes(report, text)).orElse(List.of()),
                about(report, words),
                new Story(report, words).tell(),
                paged,
                style);
    }

    /** The headings of the two highest levels, for the bookmarks of the printed pages. */
    List<Heading> bookmarks() {
        return blocks.stream()
                .flatMap(block -> Stream.ofNullable(block.heading()))
                .filter(heading -> !heading.fourth())
                .toList();
    }

    /** In the page's language, and in the one that was asked for when it is another. */
    private static List<Note> notes(Report report, Text text) {
        Language page = report.language();
        Note note = new Note(page.code(), text.in(page));
        Language other = page == Language.DA ? Language.EN : Language.DA;
        return report.onlyRecorded() ? List.of(new Note(other.code(), text.in(other)), note) : List.of(note);
    }

    private static Table about(Report report, Words words) {
        return Table.pairs(
                words.say(Label.TITLE),
                List.of(
                        Table.pair(words.say(Label.REFERENCE), report.answer().citizenRef()),
                        Table.pair(
                                words.say(Label.AS_OF),
                                words.date(report.answer().asOf())),
                        Table.pair(
                                words.say(Label.ANSWERED),
                                words.moment(report.answer().decidedAt())),
                        Table.pair(
                                words.say(Label.RULEBOOK),
                                report.answer().rulebook().version()),
                        Table.pair(
                                words.say(Label.DECISION), report.entry().id().toString())));
    }
}
