package dk.indsatskompas.web.pages;

import dk.indsatskompas.page.Page;
import dk.indsatskompas.page.Page.Frame;
import dk.indsatskompas.page.Page.Note;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/** A report as a page. */
final class ReportPage {

    private ReportPage() {}

    static Page of(Report report) {
        PageWriter words = report.words();
        return new Page(
                report.language(),
                words.say(ReportText.TITLE),
                words.say(ReportText.WHAT_THIS_IS),
                Frame.of(
                        words,
                        "Indsatskompas · " + report.id(words),
                        words.say(ReportText.RULEBOOK) + " "
                                + report.answer().rulebook().version()),
                report.aboutLanguage().map(text -> notes(report, text)).orElse(List.of()),
                about(report, words),
                new ReportSections(report, words).tell());
    }

    /** In the page's language, and in the one that was asked for when it is another. */
    private static List<Note> notes(Report report, Text text) {
        Language page = report.language();
        Note note = new Note(page.code(), text.in(page));
        Language other = page == Language.DA ? Language.EN : Language.DA;
        return report.onlyRecorded() ? List.of(new Note(other.code(), text.in(other)), note) : List.of(note);
    }

    private static Table about(Report report, PageWriter words) {
        return Table.pairs(
                words.say(ReportText.TITLE),
                List.of(
                        Table.pair(
                                words.say(ReportText.REFERENCE), report.answer().citizenRef()),
                        Table.pair(
                                words.say(ReportText.AS_OF),
                                words.date(report.answer().asOf())),
                        Table.pair(
                                words.say(ReportText.ANSWERED),
                                words.moment(report.answer().decidedAt())),
                        Table.pair(
                                words.say(ReportText.RULEBOOK),
                                report.answer().rulebook().version()),
                        Table.pair(words.say(ReportText.DECISION), report.id(words))));
    }
}
