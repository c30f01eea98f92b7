package dk.indsatskompas.operations.logging;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes as escapes ({@code \n}, {@code \}{@code u2028}) what is no visible character, space or tab. */
final class Escape {

    private Escape() {}

    static @Nullable String in(@Nullable String text) {
        if (text == null || text.codePoints().noneMatch(Escape::isEscaped)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isEscaped(point)) {
                escape(point, escaped);
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** Every line break, what a terminal obeys, what turns the direction of writing, and halves of characters. */
    private static boolean isEscaped(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static void escape(int point, StringBuilder escaped) {
        switch (point) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            default ->
                IntStream.range(0, Character.charCount(point))
                        .forEach(n -> escaped.append(String.format("\\u%04x", (int) Character.toChars(point)[n])));
        }
    }
}
