package dk.indsatskompas.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * One statement in both languages. A text that a person reads never exists in one of them only. It is no record because it
 * remembers how it is spelled in JSON: most of an answer is texts of the rulebook, said again to every citizen. Where no
 * language is asked for, as in the log, JSON has both.
 */
@JsonPropertyOrder({"da", "en"})
public final class Text {

    private final SerializedString da;
    private final SerializedString en;

    @JsonCreator
    public Text(@JsonProperty("da") String da, @JsonProperty("en") String en) {
        this.da = new SerializedString(da);
        this.en = new SerializedString(en);
    }

    /** The statement in Danish. */
    @JsonProperty
    public String da() {
        return da.getValue();
    }

    /** The statement in English. */
    @JsonProperty
    public String en() {
        return en.getValue();
    }

    /** The statement in one language. */
    public String in(Language language) {
        return language == Language.EN ? en() : da();
    }

    /** The statement in one language, as JSON writes it. */
    public SerializableString json(Language language) {
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

    /** The two texts in a row, with a space between. */
    public Text then(Text next) {
        return new Text(da() + " " + next.da(), en() + " " + next.en());
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && text.da.equals(da) && text.en.equals(en);
    }

    @Override
    public int hashCode() {
        return 31 * da.hashCode() + en.hashCode();
    }

    /** Both languages, for tests and logs. */
    @Override
    public String toString() {
        return "Text[da=" + da + ", en=" + en + "]";
    }
}
