package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What can be said of a file's bytes without reading it as text. */
public final class TextEncoding {

    private TextEncoding() {}

    /** Whether nothing is in it, or only what a machine wrote that stopped while saving. */
    public static boolean isEmpty(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0 && !Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a machine stopped while it saved the file: from some place on nothing was written. */
    public static boolean isCutOff(byte[] bytes) {
        int written = 0;
        while (written < bytes.length && bytes[written] != 0) {
            written++;
        }
        return written < bytes.length && isEmpty(Arrays.copyOfRange(bytes, written, bytes.length));
    }

    /** The first place where the bytes are no text in UTF-8. */
    public static Place firstWrong(String file, byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        String text = read.flip().toString();
        String before = text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
