package dk.indsatskompas.web.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of one connection, each read until its time is over and no longer, whoever reads it and however it comes. The
 * server itself only bounds how long it waits for the next byte, and within a chunk's header or a trailer it asks for many
 * before it gives anything to its reader. So when the time is over while somebody waits, nothing more is taken from the
 * connection: the reader learns that at once, and an answer can still be sent.
 */
final class BodyClock implements InputBuffer {

    private final InputBuffer body;
    private final ScheduledExecutorService alarms;
    private @Nullable SocketChannel connection;
    private long end;
    private boolean bounded;
    private boolean waiting;
    private boolean over;
    private @Nullable Future<?> alarm;

    BodyClock(InputBuffer body, ScheduledExecutorService alarms) {
        this.body = body;
        this.alarms = alarms;
    }

    /** The connection that the next bodies come by. */
    synchronized void by(@Nullable SocketChannel next) {
        connection = next;
        over = false;
    }

    /** So much time is left from now on. */
    synchronized void give(Duration within) {
        giveAny();
        bounded = true;
        end = System.nanoTime() + within.toNanos();
    }

    /** As much time as it takes, or until the server itself has waited too long for the next byte. */
    synchronized void giveAny() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        bounded = false;
    }

    /** Whether something was waited for in vain. */
    private synchronized boolean isOver() {
        return over;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        waits();
        try {
            return body.doRead(handler);
        } catch (IOException e) {
            throw e instanceof SocketTimeoutException || isOver() ? tooLate() : e;
        } finally {
            waitsNoMore();
        }
    }

    private synchronized void waits() throws SocketTimeoutException {
        if (bounded) {
            long left = end - System.nanoTime();
            if (over || left <= 0) {
                throw tooLate();
            }
            if (alarm == null) {
                alarm = alarms.schedule(this::ring, left, TimeUnit.NANOSECONDS);
            }
        }
        waiting = true;
    }

    private synchronized void waitsNoMore() {
        waiting = false;
    }

    private synchronized SocketTimeoutException tooLate() {
        over = true;
        return new SocketTimeoutException();
    }

    private synchronized void ring() {
        if (waiting && bounded && System.nanoTime() - end >= 0) {
            over = true;
            try {
                if (connection != null) {
                    connection.shutdownInput();
                }
            } catch (IOException e) {
                // It is closed already, and who waits has been told.
            }
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
