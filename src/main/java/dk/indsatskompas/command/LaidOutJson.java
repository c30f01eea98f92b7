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
 * what is wrong with a question stays wrong, and what stands between questions is a line of its own, and wrong; what already
 * is one question a line is left as it is.
 */
final class LaidOutJson extends FilterInputStream {
    /** So much of a line is looked at to tell how the questions are written; the largest question is as large. */
    private static final int LOOKED_AT = 65_536;

    private static final int NOTHING = -1;

    private int depth;
    private boolean array;
    /** Whether something is under way that is no question. */
    private boolean other;

    private boolean quoted;
    private boolean escaped;
    private boolean ends;
    private int begun = NOTHING;

    private LaidOutJson(InputStream in) {
        super(in);
    }

    /** The same questions, one a line; {@link CannotOpen} when they are in UTF-16, and each would be told the same. */
    static InputStream oneALine(InputStream in) throws IOException {
        BufferedInputStream looked = new BufferedInputStream(in, LOOKED_AT);
        looked.mark(2 * LOOKED_AT);
        if (isUtf16(looked.readNBytes(2))) {
            throw Obstacle.UTF_16.cannot();
        }
        looked.reset();
        boolean laidOut = isLaidOut(looked);
        looked.reset();
        return laidOut ? new LaidOutJson(looked) : looked;
    }

    /** By its mark, or by half a letter without the other half. */
    private static boolean isUtf16(byte[] first) {
        return first.length == 2
                && (first[0] == 0
                        || first[1] == 0
                        || Byte.toUnsignedInt(first[0]) + Byte.toUnsignedInt(first[1]) == 0xFE + 0xFF);
    }

    /**
     * By the first line, and not more than it when it is a question: somebody who waits for the first answer is not waited
     * for. One that is cut off is not laid out: on the line below it another question begins.
     */
    private static boolean isLaidOut(InputStream in) throws IOException {
        String line = nextLine(in);
        if (!line.startsWith("{")) {
            return line.startsWith("[");
        }
        if (isWhole(line)) {
            return false;
        }
        String below = nextLine(in);
        return below.equals("{") || !below.startsWith("{");
    }

    private static String nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0, next = in.read(); next >= 0; i++, next = i < LOOKED_AT - 1 ? in.read() : NOTHING) {
            if (next != '\n') {
                line.write(next);
            } else if (text(line).isEmpty()) {
                line.reset();
            } else {
                break;
            }
        }
        return text(line);
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }

    /** A line that is wrong within is a line all the same: it ends what it begins. */
    private static boolean isWhole(String line) {
        if (line.endsWith("}")) {
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
        for (int next = next(); next >= 0; next = next()) {
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
                return next;
            }
            boolean between = depth == 0 && isBetween(next);
            if (other && (between || next == '{')) {
                other = false;
                begun = between ? NOTHING : next;
                return '\n';
            }
            if (!between) {
                return within(next);
            }
        }
        // Whoever cut the array off has cut off questions, too.
        boolean cutOff = array;
        array = false;
        return cutOff ? '[' : NOTHING;
    }

    private int next() throws IOException {
        int next = begun == NOTHING ? in.read() : begun;
        begun = NOTHING;
        return next;
    }

    /** Whether it stands between questions and says nothing. */
    private boolean isBetween(int next) {
        if (next == (array ? ']' : '[')) {
            array = !array;
            return true;
        }
        return next == ',' || next == '\n' || next == '\r' || (!other && (next == ' ' || next == '\t' || isMark(next)));
    }

    /** Whether it is of the mark that may stand before all text, or of other text that is no JSON. */
    private static boolean isMark(int next) {
        return next == 0xEF || next == 0xBB || next == 0xBF;
    }

    private int within(int next) {
        boolean closes = next == '}' || next == ']';
        quoted = next == '"';
        depth = Math.max(0, depth + (next == '{' || next == '[' ? 1 : closes ? -1 : 0));
        ends = depth == 0 && closes;
        other = depth == 0 && !closes;
        return next == '\n' || next == '\r' ? ' ' : next;
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
