package dk.indsatskompas.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters a printed page can show: Latin, Greek and Cyrillic, as European languages write them, and some signs. */
public final class PrintedCharacters {
    private static final BitSet PRINTED = printed();

    private PrintedCharacters() {}

    private static BitSet printed() {
        try (TrueTypeFont font = font(Printer.REGULAR)) {
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

    /** The font itself, read with nothing of what prints: whoever only asks what can be printed needs none of that. */
    static TrueTypeFont font(String weight) throws IOException {
        String file = "/page/fonts/SourceSans3-" + weight + ".ttf";
        InputStream font = Objects.requireNonNull(PrintedCharacters.class.getResourceAsStream(file), file);
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
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
