package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report: a page or a PDF, and what it tells of.
 *
 * @param entry the record; null when the answer was only asked for
 * @param answer what was recorded, or the same in the other language
 * @param recordedIn the language that the answer was given in
 * @param onlyRecorded whether the other language was asked for and could not be had
 * @param contents the rulebook that answered; null when this version cannot read it any more
 */
public record Report(
        @Nullable Entry entry,
        ImmutableBytes input,
        Answer answer,
        Language recordedIn,
        boolean onlyRecorded,
        @Nullable Contents contents) {
    private static final String TEMPLATE = "web/pages/report.jte";

    /** A report of the answer as it was recorded. */
    public static Report recorded(
            Entry entry, ImmutableBytes input, Answer answer, boolean onlyRecorded, @Nullable Contents contents) {
        return new Report(entry, input, CompletedAnswer.of(answer), language(answer), onlyRecorded, contents);
    }

    /** A report of an answer that nobody recorded. */
    public static Report unrecorded(ImmutableBytes input, Answer answer, Contents contents) {
        return new Report(null, input, answer, language(answer), false, contents);
    }

    /** The language that an answer is in. */
    public static Language language(Answer answer) {
        return Language.of(Locale.forLanguageTag(answer.language()));
    }

    /** The language that the report is in. */
    public Language language() {
        return language(answer);
    }

    /** The page, in UTF-8 HTML that is also well-formed XML and needs no other file. */
    public String html() {
        return Pages.html(TEMPLATE, ReportPage.of(this));
    }

    /** The page on A4; the same report always gives the same bytes. */
    public byte[] pdf() {
        return Pages.pdf(TEMPLATE, ReportPage.of(this), answer.decidedAt());
    }

    /** The id of the record, or that there is none. */
    public String id() {
        return entry == null
                ? words().say("Ikke registreret", "Not recorded")
                : entry.id().toString();
    }

    public PageWriter words() {
        return new PageWriter(language(), Optional.ofNullable(contents).map(Contents::vocabulary));
    }
}
