package dk.indsatskompas.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Which characters a printed page can show: Latin, Greek and Cyrillic, as European languages write them, and some signs. */
public final class PrintedCharacters {
    private static final BitSet PRINTED = printed();

    private PrintedCharacters() {}

    private static BitSet printed() {
        try (TrueTypeFont font = Printer.font(Printer.REGULAR)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet printed = new BitSet();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                printed.set(character, glyphs.getGlyphId(character) > 0);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a text that a page would show as {@code #}, each once, in their order. */
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(character -> !PRINTED.get(character) && !Character.isISOControl(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }
}
