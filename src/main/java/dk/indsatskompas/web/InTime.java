package dk.indsatskompas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A body that must have come in after a while. The server itself only bounds how long it waits for the next byte. */
final class InTime extends FilterInputStream {

    private static final String END = InTime.class.getName();

    private final long end;

    private InTime(InputStream body, long end) {
        super(body);
        this.end = end;
    }

    /** From now on the time runs. */
    static void begin(HttpServletRequest request, Duration within) {
        request.setAttribute(END, System.nanoTime() + within.toNanos());
    }

    /** The body of a request. */
    static InputStream body(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        return request.getAttribute(END) instanceof Long end ? new InTime(body, end) : body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** Throws {@link BodyTooSlow} when the time is over. */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            int read = in.read(buffer, from, length);
            if (read >= 0 && System.nanoTime() - end > 0) {
                throw new BodyTooSlow();
            }
            return read;
        } catch (SocketTimeoutException e) {
            throw new BodyTooSlow();
        }
    }
}
