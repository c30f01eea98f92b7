package dk.indsatskompas.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** What Tomcat can do with a request and its answer beyond the servlet standard. */
public record TomcatExchange(Request request) {
    private static final String NAME = TomcatExchange.class.getName();

    /** From 17 on, the numbers of the notes at a request are free for others than the server. */
    static final int CONNECTION = 17;

    /** One that is found again by the servlet's request. */
    static TomcatExchange begin(Request request) {
        TomcatExchange exchange = new TomcatExchange(request);
        request.setAttribute(NAME, exchange);
        return exchange;
    }

    /** The exchange that a servlet's request belongs to. */
    public static TomcatExchange of(HttpServletRequest request) {
        return (TomcatExchange) Objects.requireNonNull(request.getAttribute(NAME), "It came past TimelyAdapter");
    }

    /**
     * A body that counts all of what has arrived as available. Tomcat's own counts what it has taken from the connection
     * already, eight kilobytes at most: a batch would be answered ten lines at a time, on one core.
     */
    public InputStream arrived(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int available() throws IOException {
                int taken = super.available();
                return taken > 0 ? taken : TomcatExchange.this.available();
            }
        };
    }

    /** Waits for what is left of the body so long from now on. */
    public void waitForBody(Duration within) {
        clock().give(within);
    }

    /** Waits for the body as long as it takes: its sender may be waiting for answers. */
    public void waitForBody() {
        clock().giveAny();
    }

    private BodyClock clock() {
        return (BodyClock) request.getInputBuffer();
    }

    private SocketWrapperBase<?> connection() {
        return (SocketWrapperBase<?>) request.getNote(CONNECTION);
    }

    /** Waits so long from now on for a client that does not read, or any time when it is zero; gives how long it was. */
    Duration waitForReader(Duration within) {
        Duration before = Duration.ofMillis(Math.max(0, connection().getWriteTimeout()));
        connection().setWriteTimeout(within.isZero() ? -1 : within.toMillis());
        return before;
    }

    /** Sends no more: whoever is writing learns it at once. */
    void endAnswer() throws IOException {
        clock().endAnswer();
    }

    /** How many bytes of the body can be read without waiting for the network; 0 when none has arrived. */
    int available() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable();
    }

    /**
     * Whether the client has hung up, or will send nothing more, as one does who no longer waits. What has arrived of a next
     * request stays where it is, and as long as it is not read, a hanging up behind it is not seen.
     */
    public boolean isGone() {
        SocketWrapperBase<?> connection = connection();
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            // Not by what is available: where a next request has arrived, the server forgets some of it when asked for
            // that.
            int read = connection.read(false, one);
            if (read > 0) {
                connection.unRead(one.flip());
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Hangs up in the middle of an answer, so that it shows. Otherwise Tomcat would try to add an error page to it, and fill
     * the log with why it cannot.
     */
    public void hangUp(IOException why) {
        request.getResponse().action(ActionCode.CLOSE_NOW, why);
    }

    /**
     * The bodies of one connection, each read until its time is over and no longer, whoever reads it and however it comes. The
     * server itself only bounds how long it waits for the next byte, and within a chunk's header or a trailer it asks for many
     * before it gives anything to its reader. So when the time is over while somebody waits, nothing more is taken from the
     * connection: the reader learns that at once, and an answer can still be sent.
     */
    static final class BodyClock implements InputBuffer {
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

        private synchronized void endAnswer() throws IOException {
            if (connection != null) {
                connection.shutdownOutput();
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
