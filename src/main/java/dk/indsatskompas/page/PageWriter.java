package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says things in the language of a page.
 *
 * @param vocabulary that of the rulebook that answered; empty when it cannot be read any more
 */
public record PageWriter(Language language, Optional<Vocabulary> vocabulary) {
    private static final Pattern QUOTED = Pattern.compile("“([^“”]+)”");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** What a page itself says, in the language that it is in. */
    public String say(String da, String en) {
        return inDanish() ? da : en;
    }

    /** The same with its places filled in, as {@link String#format}. */
    public String say(String da, String en, Object... arguments) {
        return String.format(Locale.ROOT, say(da, en), arguments);
    }

    public String say(Text text) {
        return text.in(language);
    }

    /** The name of a rule, which is Danish whatever the page is in: a screen reader is told so. */
    public Content danish(String name) {
        return html -> {
            html.writeContent(inDanish() ? "" : "<span lang=\"da\">");
            html.writeUserContent(name);
            html.writeContent(inDanish() ? "" : "</span>");
        };
    }

    /** A text in which some such names stand in quotation marks. */
    public Content danishIn(String text, Collection<String> names) {
        return html -> {
            Matcher quoted = QUOTED.matcher(text);
            int from = 0;
            while (quoted.find()) {
                if (names.contains(quoted.group(1))) {
                    html.writeUserContent(text.substring(from, quoted.start(1)));
                    danish(quoted.group(1)).writeTo(html);
                    from = quoted.end(1);
                }
            }
            html.writeUserContent(text.substring(from));
        };
    }

    /** The same in the quotation marks of the page. */
    public Content quoted(String name) {
        return html -> {
            html.writeContent(say("»", "“"));
            danish(name).writeTo(html);
            html.writeContent(say("«", "”"));
        };
    }

    /** Several texts in a row. */
    public String list(List<Text> texts, String between) {
        return texts.stream().map(this::say).collect(Collectors.joining(between));
    }

    /** What these are called, one after the other. */
    public <T> String list(List<T> named, Function<T, Text> name) {
        return list(named.stream().map(name).toList(), "; ");
    }

    /** What came of a condition; nothing when it was not recorded. */
    public String say(@Nullable Truth outcome) {
        return outcome == null
                ? ""
                : switch (outcome) {
                    case TRUE -> say("Opfyldt", "Met");
                    case FALSE -> say("Ikke opfyldt", "Not met");
                    case UNKNOWN -> say("Kan ikke afgøres", "Cannot be determined");
                };
    }

    /** The same with a mark before it, which tells it at a glance. */
    public String mark(@Nullable Truth outcome) {
        return outcome == null
                ? ""
                : switch (outcome) {
                    case TRUE -> "✓ " + say(outcome);
                    case FALSE -> "✗ " + say(outcome);
                    case UNKNOWN -> "? " + say(outcome);
                };
    }

    public String yes(boolean value) {
        return value ? say("Ja", "Yes") : say("Nej", "No");
    }

    public String notKnown() {
        return say("Ikke oplyst", "Not known");
    }

    public Amounts amounts() {
        return new Amounts(this);
    }

    public Labels labels() {
        return new Labels(language, vocabulary);
    }

    /** What an attribute is called, and its value. */
    public String fact(String path, @Nullable Object value) {
        return labels().heading(path) + ": " + valueWithin(path, value);
    }

    /** The same within a sentence. */
    public String factWithin(String path, @Nullable Object value) {
        return labels().attribute(path) + ": " + valueWithin(path, value);
    }

    private String valueWithin(String path, @Nullable Object value) {
        String said = value(path, value);
        return value instanceof String || value instanceof List ? said : uncapital(said);
    }

    /** The value of an attribute, as a person would say it. */
    public String value(String path, @Nullable Object value) {
        if (value == null) {
            return notKnown();
        }
        if (value instanceof List<?> values) {
            return values.isEmpty()
                    ? say("Ingen", "None")
                    : values.stream().map(each -> value(path, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes(yes);
        }
        return value instanceof Number number
                ? amounts().number(new BigDecimal(number.toString()))
                : labels().value(path, value.toString());
    }

    /** A date in full: 22. november 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(inDanish() ? "d. MMMM yyyy" : "d MMMM yyyy", locale())
                .format(date);
    }

    /** A moment to the minute, with the zone it is told in. */
    public String moment(Instant at) {
        ZonedDateTime here = at.atZone(DENMARK);
        String clock = DateTimeFormatter.ofPattern(inDanish() ? "HH.mm z" : "HH:mm z", locale())
                .format(here);
        return say("%s kl. %s", "%s at %s", date(here.toLocalDate()), clock);
    }

    /** The same in this language. */
    public PageWriter in(Language other) {
        return new PageWriter(other, vocabulary);
    }

    public boolean inDanish() {
        return language == Language.DA;
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As it stands within a sentence: an abbreviation keeps its capitals. */
    public static String uncapital(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.code());
    }
}
