package dk.indsatskompas.command;

import dk.indsatskompas.page.Pages;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a command found by its template, in one language, for a person at a screen. */
public record TextWriter(Language language) {
    private static final int WIDTH = 100;

    /**
     * All that a template writes; the last line has no end.
     *
     * @param template its path under {@code src/main/jte/command}, without its end
     * @param found what it takes by these names, besides this as {@code p}
     */
    public String text(String template, Map<String, Object> found) {
        Map<String, Object> all = new HashMap<>(found);
        all.put("p", this);
        String written = Pages.text("command/" + template + ".jte", all);
        return written.lines().collect(Collectors.joining(System.lineSeparator()));
    }

    /** What is said when it is filled in as {@link Text#format}. */
    public String say(String da, String en, Object... arguments) {
        return say(Text.format(da, en, arguments));
    }

    public String say(Text text) {
        return text.in(language);
    }

    public String joined(Stream<Text> texts, String between) {
        return texts.map(this::say).collect(Collectors.joining(between));
    }

    /** A number as the language writes it, with one decimal at most. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language.code()));
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Broken into lines that fit, the later ones under the first. */
    public String wrapped(String begin, String text) {
        StringBuilder lines = new StringBuilder();
        String line = begin;
        for (String word : Arrays.asList(text.split(" ", -1))) {
            if (!line.equals(begin) && line.length() + word.length() > WIDTH) {
                lines.append(line.stripTrailing()).append('\n');
                line = " ".repeat(begin.length());
            }
            line += word + " ";
        }
        return lines.append(line.stripTrailing()).toString();
    }
}
