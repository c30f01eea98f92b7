package dk.indsatskompas.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One statement in both languages. A text that a person reads never exists in one of them only. */
public record Text(String da, String en) {
    public String in(Language language) {
        return language == Language.EN ? en : da;
    }

    /** A text that is the same in both languages: a code, a path, a citation. */
    public static Text same(String value) {
        return new Text(value, value);
    }

    /** Both languages filled in with the same arguments, as {@link String#format}. Arguments that are texts are said in their language. */
    public static Text format(String da, String en, Object... arguments) {
        return new Text(fill(da, Language.DA, arguments), fill(en, Language.EN, arguments));
    }

    public Text filled(Object... arguments) {
        return format(da, en, arguments);
    }

    /** Changed in both languages alike. */
    public Text each(UnaryOperator<String> change) {
        return new Text(change.apply(da), change.apply(en));
    }

    /** In quotation marks, as a title stands in a sentence. */
    public Text quoted() {
        return new Text("»" + da + "«", "“" + en + "”");
    }

    /** All of them in a row, with the separator between. */
    public static Text joined(String separator, Collection<Text> texts) {
        return new Text(
                texts.stream().map(Text::da).collect(Collectors.joining(separator)),
                texts.stream().map(Text::en).collect(Collectors.joining(separator)));
    }

    /** A series with commas, and the last two in these words, as {@code %s og %s}. */
    public static Text series(Text lastTwo, List<Text> texts) {
        int last = texts.size() - 1;
        return last < 1 ? joined("", texts) : lastTwo.filled(joined(", ", texts.subList(0, last)), texts.get(last));
    }

    /** As it stands within a sentence: an abbreviation keeps its capitals. */
    public Text uncapitalised() {
        return each(Text::uncapitalised);
    }

    private static String uncapitalised(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    public Text then(Text next) {
        return new Text(da + " " + next.da, en + " " + next.en);
    }

    /** Every answer is filled with hundreds of texts, and parsing each format anew would take most of its time. */
    private static String fill(String format, Language language, Object... arguments) {
        StringBuilder filled = new StringBuilder(format.length() + 64);
        int next = 0;
        int from = 0;
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
            char kind = at + 1 < format.length() ? format.charAt(at + 1) : ' ';
            if (kind != 's' && kind != 'd') {
                return String.format(Locale.ROOT, format, said(language, arguments));
            }
            filled.append(format, from, at).append(said(language, arguments[next]));
            next++;
            from = at + 2;
        }
        return filled.append(format, from, format.length()).toString();
    }

    private static Object[] said(Language language, Object... arguments) {
        Object[] said = arguments.clone();
        Arrays.setAll(said, i -> said(language, arguments[i]));
        return said;
    }

    private static Object said(Language language, Object argument) {
        return argument instanceof Text text ? text.in(language) : argument;
    }
}
