package dk.indsatskompas.web.http;

import dk.indsatskompas.process.BackgroundThread;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body that is answered while it comes. Many clients send all of it before they read: they would wait for the server, and
 * the server for them. So when the answer flows no longer, what comes of the body is put into a {@link Spool}, and read from
 * there once the client reads. Who neither reads nor sends for too long, or sends more than there is room for, is hung up on.
 */
public final class SpooledBody extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledBody.class);

    /** A piece of an answer that somebody reads takes no longer, unless the line is slow. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final TomcatExchange exchange;
    private final InputStream body;
    private final Spool spool;
    private final Duration patience;
    private final Duration stalled;
    private final ReentrantLock reading = new ReentrantLock();
    private final byte[] piece = new byte[65_536];
    private volatile boolean closed;
    private volatile boolean writing;
    private volatile long begun;
    private long taken;
    private @Nullable IOException broken;

    /** So many bytes at most wait to be read; until it is closed, it is this that hangs up on who does not read. */
    public SpooledBody(TomcatExchange exchange, InputStream body, long most) {
        this.exchange = exchange;
        this.body = body;
        this.spool = new Spool(most);
        this.patience = exchange.waitForReader(Duration.ZERO);
        // Whoever has little patience must have taken something before it is at its end.
        Duration part = patience.dividedBy(4);
        this.stalled = patience.isZero() || part.compareTo(LONG) > 0 ? LONG : part;
        BackgroundThread.once("batch-spool", this::watch);
    }

    /** The answer to this body, so that it is seen when it stalls. */
    public OutputStream answer(OutputStream answer) {
        return new FilterOutputStream(answer) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                begin();
                answer.write(bytes, from, length);
                writing = false;
            }

            @Override
            public void flush() throws IOException {
                begin();
                answer.flush();
                writing = false;
            }
        };
    }

    private void begin() {
        begun = System.nanoTime();
        writing = true;
    }

    private boolean isStalled() {
        return writing && isPast(begun, stalled);
    }

    private static boolean isPast(long from, Duration within) {
        return System.nanoTime() - from > within.toNanos();
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos((isStalled() ? LOOK_AGAIN : LOOK).toNanos());
            reading.lock();
            try {
                take();
                if (!closed && !patience.isZero() && writing && isPast(begun, patience) && isPast(taken, patience)) {
                    exchange.endAnswer();
                }
            } catch (IOException e) {
                broken = e;
            } finally {
                reading.unlock();
            }
        }
    }

    /** Takes what has arrived, as far as there is room. */
    private void take() throws IOException {
        while (!closed && isStalled() && broken == null && spool.room() >= piece.length && body.available() > 0) {
            int length = body.read(piece);
            if (length < 0) {
                return;
            }
            keep(length);
            taken = System.nanoTime();
        }
    }

    private void keep(int length) throws IOException {
        try {
            spool.append(piece, length);
        } catch (IOException e) {
            LOG.warn(
                    "The rest of a batch cannot be kept until its sender reads: {}",
                    e.getClass().getName());
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int kept = spool.read(into, from, length);
        if (kept >= 0) {
            return kept;
        }
        reading.lock();
        try {
            int later = spool.read(into, from, length);
            if (later >= 0) {
                return later;
            }
            if (broken != null) {
                throw broken;
            }
            return body.read(into, from, length);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int available() throws IOException {
        if (spool.waiting() > 0) {
            return 1;
        }
        // It is just being taken, so that somebody may be waiting for the rest of it.
        if (!reading.tryLock()) {
            return 0;
        }
        try {
            return body.available();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        exchange.waitForReader(patience);
        reading.lock();
        try {
            spool.close();
        } finally {
            reading.unlock();
        }
    }
}
