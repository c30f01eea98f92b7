package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of.
 *
 * @param entry the record; null when the answer was only asked for
 * @param answer what was recorded, or the same in the other language
 * @param language the language that the report is in
 * @param recordedIn the language that the answer was given in
 * @param onlyRecorded whether the other language was asked for and could not be had
 * @param contents the rulebook that answered; null when this version cannot read it any more
 */
public record Report(
        @Nullable Entry entry,
        ImmutableBytes input,
        Answer answer,
        Language language,
        Language recordedIn,
        boolean onlyRecorded,
        @Nullable Contents contents) {

    /** A report of the answer as it was recorded. */
    public static Report recorded(
            Entry entry, ImmutableBytes input, Answer answer, boolean onlyRecorded, @Nullable Contents contents) {
        Language language = Language.of(Locale.forLanguageTag(answer.language()));
        return new Report(entry, input, CompletedAnswer.of(answer), language, language, onlyRecorded, contents);
    }

    /** A report in the other language; its answer was proved to say the same. */
    public static Report translated(
            Entry entry, ImmutableBytes input, Answer answer, Language recordedIn, Contents contents) {
        Language language = Language.of(Locale.forLanguageTag(answer.language()));
        return new Report(entry, input, answer, language, recordedIn, false, contents);
    }

    /** A report of an answer that nobody recorded. */
    public static Report unrecorded(ImmutableBytes input, Answer answer, Contents contents) {
        Language language = Language.of(Locale.forLanguageTag(answer.language()));
        return new Report(null, input, answer, language, language, false, contents);
    }

    /** The id of the record, or that there is none. */
    public String id() {
        return entry == null
                ? words().say("Ikke registreret", "Not recorded")
                : entry.id().toString();
    }

    public PageWriter words() {
        return new PageWriter(language, Optional.ofNullable(contents).map(Contents::vocabulary));
    }
}
