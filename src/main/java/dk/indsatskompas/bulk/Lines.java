package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.ImmutableBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines, a chunk at a time. What is beyond the longest line is read past and not kept. */
final class Lines {
    /** Enough to be worth a commit, and so few that a chunk and its answers take a megabyte or two. */
    private static final int MOST = 64;

    private static final int MOST_BYTES = 262_144;

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[65_536];
    private int position;
    private int limit;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean ended;
    private long number;
    private long bytes;

    /** So many lines at most are read; the next is told that it is not, and ends them. */
    Lines(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    long bytes() {
        return bytes;
    }

    /** Those that are here already; when none is, the next that comes, if it is to be waited for and there is one. */
    List<Line> next(boolean wait) throws IOException {
        List<Line> chunk = new ArrayList<>();
        long before = bytes;
        while ((chunk.isEmpty() || (chunk.size() < MOST && bytes - before < MOST_BYTES))
                && isMore(wait && chunk.isEmpty())) {
            take(chunk);
        }
        return chunk;
    }

    private boolean isMore(boolean wait) throws IOException {
        if (number > most) {
            return false;
        }
        if (position < limit) {
            return true;
        }
        if (ended || (!wait && in.available() == 0)) {
            return false;
        }
        limit = in.read(buffer);
        position = 0;
        ended = limit < 0;
        bytes += Math.max(limit, 0);
        // The last line need not have an end.
        return !ended || tooLong || begun.size() > 0;
    }

    private void take(List<Line> chunk) {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        int length = Math.max(0, end - position);
        // One more for the carriage return of a longest line.
        tooLong |= begun.size() + length > Question.LARGEST + 1;
        if (!tooLong) {
            begun.write(buffer, position, length);
        }
        if (ended || end < limit) {
            chunk.add(line());
        }
        position = end + 1;
    }

    private Line line() {
        byte[] content = begun.toByteArray();
        boolean returned = !tooLong && content.length > 0 && content[content.length - 1] == '\r';
        int length = returned ? content.length - 1 : content.length;
        boolean kept = !tooLong && length <= Question.LARGEST;
        begun.reset();
        tooLong = false;
        if (++number > most) {
            return new Line(number, null, LineError.TOO_MANY_LINES);
        }
        return new Line(
                number, kept ? ImmutableBytes.handedOver(Arrays.copyOf(content, length)) : null, LineError.TOO_LARGE);
    }

    /** One line of a batch, from 1: every byte of it but its end, or why it is not read. */
    record Line(long number, @Nullable ImmutableBytes content, LineError otherwise) {}
}
