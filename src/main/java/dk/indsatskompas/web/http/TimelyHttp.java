package dk.indsatskompas.web.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as the server speaks it, with an end to its patience. By itself it only bounds how long it waits for the next byte
 * of a request, so that who sends one now and then keeps a connection for days, or with a body even a thread. Jetty has a
 * least rate of data, but for bodies only (jetty.project, issue 1973), so it would keep who dribbles a head, too.
 */
public final class TimelyHttp extends Http11NioProtocol {

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, TimelyHttp::thread);
    private Duration headWithin = Duration.ofSeconds(20);
    private @Nullable Adapter servlets;

    public TimelyHttp() {
        alarms.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable rings) {
        Thread thread = new Thread(rings, "http-body-clock");
        thread.setDaemon(true);
        // It outlives the request that first needed it.
        thread.setContextClassLoader(TimelyHttp.class.getClassLoader());
        return thread;
    }

    /** Serves what a connector leads to. The head of a request may take so long, and so may its body. */
    void serve(Connector connector, Duration head, Duration body) {
        headWithin = head;
        servlets = new TimelyAdapter(connector, body);
    }

    /** The first byte of a connection is waited for no longer than a head; others as long as the server is told to. */
    @Override
    public void init() throws Exception {
        setConnectionUploadTimeout(getConnectionTimeout());
        setDisableUploadTimeout(false);
        setConnectionTimeout((int) headWithin.toMillis());
        super.init();
    }

    @Override
    protected Processor createProcessor() {
        return new TimelyProcessor(Objects.requireNonNull(servlets));
    }

    @Override
    public void destroy() throws Exception {
        alarms.shutdownNow();
        super.destroy();
    }

    /** A head of which there is a part only. */
    private record Begun(SocketWrapperBase<?> connection, long at) {}

    /** Reads the requests of one connection, and hangs up when the head of one does not come to its end in time. */
    private final class TimelyProcessor extends Http11Processor {

        private final BodyClock clock = new BodyClock(request.getInputBuffer(), alarms);
        private @Nullable Begun begun;

        TimelyProcessor(Adapter servlets) {
            super(TimelyHttp.this, servlets);
            request.setInputBuffer(clock);
        }

        @Override
        public SocketState process(SocketWrapperBase<?> connection, SocketEvent event) throws IOException {
            Begun before = begun != null && begun.connection() == connection ? begun : null;
            begun = null;
            if (before != null && left(before) <= 0) {
                return SocketState.CLOSED;
            }
            request.setNote(TomcatExchange.CONNECTION, connection);
            clock.by(connection.getSocket() instanceof NioChannel channel ? channel.getIOChannel() : null);
            connection.setWriteTimeout(getConnectionUploadTimeout());
            int answered = request.getRequestProcessor().getRequestCount();
            SocketState state = super.process(connection, event);
            if (!isWaiting(state, answered)) {
                return state;
            }
            begun = before == null ? new Begun(connection, System.nanoTime()) : before;
            // Nor does silence last longer than what is left.
            connection.setReadTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left(begun))));
            return SocketState.LONG;
        }

        /** Nothing here is answered later, so what is not at its end is still being read; it may be blank lines only so far. */
        private boolean isWaiting(SocketState state, int answered) {
            return state == SocketState.LONG
                    || (state == SocketState.OPEN
                            && request.getRequestProcessor().getRequestCount() == answered);
        }

        private long left(Begun head) {
            return head.at() + headWithin.toNanos() - System.nanoTime();
        }
    }
}
