package dk.indsatskompas.vocabulary;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Text from outside: which characters it may not have, and how it is repeated in a message, shortened and without them.
 * Refused are those that are not seen, that end a line for some readers only, or that turn the text round.
 */
public final class Printable {
    private static final int QUOTED = 100;
    private static final int LISTED = 60;

    private Printable() {}

    /** Where the first character stands that may not be there; line ends and tabs may. */
    public static OptionalInt firstRefused(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; ) {
            if (characters[i] >= ' ' && characters[i] <= '~') {
                // Nearly all are such, and whole files are looked through.
                i++;
                continue;
            }
            int character = Character.codePointAt(characters, i);
            if (isRefused(character) && "\n\r\t".indexOf(character) < 0) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    public static String quoted(String text) {
        return shortened(text, QUOTED);
    }

    /** The names that are possible, so many that the one wanted is likely among them. */
    public static String listed(Collection<String> names) {
        String listed = names.stream().limit(LISTED).map(Printable::quoted).collect(Collectors.joining(", "));
        return names.size() > LISTED ? listed + ", …" : listed;
    }

    /** At most so many characters, on one line. */
    public static String shortened(String text, int most) {
        boolean cut = text.length() > most;
        int end = cut && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : Math.min(most, text.length());
        String kept = text.substring(0, end);
        boolean plain = kept.codePoints().noneMatch(Printable::isRefused);
        return (plain ? kept : replaced(kept)) + (cut ? "…" : "");
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(character -> !isRefused(character) ? character : Character.isWhitespace(character) ? ' ' : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isRefused(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
