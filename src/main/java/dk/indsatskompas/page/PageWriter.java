package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says things in the language of a page.
 *
 * @param vocabulary that of the rulebook that answered; empty when it cannot be read any more, and then a path and a code
 *     stand for themselves
 */
public record PageWriter(Language language, Optional<Vocabulary> vocabulary) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final Map<Truth, Wording> OUTCOMES =
            Map.of(Truth.TRUE, SharedText.TRUE, Truth.FALSE, SharedText.FALSE, Truth.UNKNOWN, SharedText.UNKNOWN);

    public String say(Wording label) {
        return label.in(language);
    }

    /** The label with its places filled in. */
    public String say(Wording label, Object... arguments) {
        return String.format(Locale.ROOT, label.in(language), arguments);
    }

    public String say(Text text) {
        return text.in(language);
    }

    /** What came of a condition; nothing when it was not recorded. */
    public String say(@Nullable Truth outcome) {
        return outcome == null ? "" : say(OUTCOMES.getOrDefault(outcome, SharedText.UNKNOWN));
    }

    public Amounts amounts() {
        return new Amounts(this);
    }

    /** The attribute at a path, if the rulebook knows it. */
    public Optional<Attribute> find(String path) {
        return vocabulary.flatMap(words -> words.find(path));
    }

    /** What an attribute is called; its path when the rulebook knows none such. */
    public String attribute(String path) {
        return find(path).map(attribute -> capital(say(attribute.label()))).orElse(path);
    }

    /** The value of an attribute, as a person would say it. */
    public String value(String path, @Nullable Object value) {
        if (value == null) {
            return say(SharedText.NOT_GIVEN);
        }
        if (value instanceof List<?> values) {
            return values.isEmpty()
                    ? say(SharedText.NONE)
                    : values.stream().map(each -> value(path, each)).collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean yes) {
            return say(yes ? SharedText.YES : SharedText.NO);
        }
        if (value instanceof Number number) {
            return amounts().number(new BigDecimal(number.toString()));
        }
        return find(path)
                .flatMap(attribute -> attribute.type().codeList())
                .map(list -> code(list, value.toString()))
                .orElse(value.toString());
    }

    /** The label of a code; the code itself when it has none. */
    public String code(String list, String code) {
        return vocabulary
                .flatMap(words -> Optional.ofNullable(words.codeLists().lists().get(list)))
                .flatMap(found -> found.find(code))
                .map(Code::label)
                .map(this::say)
                .orElse(code);
    }

    /** A date in full: 22. november 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(inDanish() ? "d. MMMM yyyy" : "d MMMM yyyy", locale())
                .format(date);
    }

    /** A moment as the clock showed it in Denmark, to the minute. */
    public String moment(Instant at) {
        ZonedDateTime here = at.atZone(DENMARK);
        String clock = DateTimeFormatter.ofPattern(inDanish() ? "HH.mm" : "HH:mm", locale())
                .format(here);
        return say(SharedText.ANSWERED_AT, date(here.toLocalDate()), clock);
    }

    public boolean inDanish() {
        return language == Language.DA;
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.code());
    }
}
