package dk.indsatskompas.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions that are laid out over several lines, or stand in an array, as one a line. Only where lines end is changed, so
 * what is wrong with a question stays wrong; what already is one question a line is left as it is.
 */
final class LaidOutJson extends FilterInputStream {

    /** So much is looked at to tell how the questions are written; the largest question is as large. */
    private static final int LOOKED_AT = 65_536;

    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean ends;

    private LaidOutJson(InputStream in) {
        super(in);
    }

    /** The same questions, one a line. */
    static InputStream oneALine(InputStream in) throws IOException {
        BufferedInputStream looked = new BufferedInputStream(in, LOOKED_AT);
        looked.mark(LOOKED_AT);
        String line = firstLine(looked);
        looked.reset();
        boolean laidOut = line.startsWith("[") || (line.startsWith("{") && !isWhole(line));
        return laidOut ? new LaidOutJson(looked) : looked;
    }

    /** Not more than it, so that somebody who waits for the first answer is not waited for. */
    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0, next = in.read(); next >= 0 && i < LOOKED_AT - 1; i++, next = in.read()) {
            if (next == '\n' && !text(line).isEmpty()) {
                break;
            }
            line.write(next);
        }
        return text(line);
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }

    /** A line that is wrong within is a line all the same: it ends what it begins. */
    private static boolean isWhole(String line) {
        if (line.stripTrailing().endsWith("}")) {
            return true;
        }
        try {
            JsonMapper.shared().readTree(line);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public int read() throws IOException {
        if (ends) {
            ends = false;
            return '\n';
        }
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
                return next;
            }
            if (depth == 0 && next != '{') {
                continue;
            }
            quoted = next == '"';
            depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            ends = depth == 0;
            return next == '\n' || next == '\r' ? ' ' : next;
        }
        return -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = 0;
        while (count < most) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count++] = (byte) next;
            if (next == '\n' && in.available() == 0) {
                return count;
            }
        }
        return count;
    }
}
