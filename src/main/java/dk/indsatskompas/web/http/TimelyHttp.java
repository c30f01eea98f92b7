package dk.indsatskompas.web.http;

import dk.indsatskompas.web.http.TomcatExchange.BodyClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.CompressionConfig;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
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
    private final CompressionConfig always = new CompressionConfig();
    private Duration headWithin = Duration.ofSeconds(20);
    private @Nullable Adapter servlets;

    public TimelyHttp() {
        alarms.setRemoveOnCancelPolicy(true);
        always.setCompression("force");
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

    /** Also what is small, or of another type than is worth it, for whoever takes nothing else. */
    @Override
    public boolean useCompression(Request request, Response response) {
        return AcceptedCodings.isGzipAlone(request.getMimeHeaders())
                ? always.useCompression(request, response)
                : super.useCompression(request, response);
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

    /**
     * Hands requests on to their servlets, and reads past what nobody read of a body, as long as it is there at once, and
     * else hangs up. The server itself would wait for the rest, byte by byte, and with it a thread: for a request, even,
     * that it has refused because nobody signed in.
     */
    static final class TimelyAdapter extends CoyoteAdapter {
        /** A client that has just sent its body still gets to read the answer. */
        private static final Duration GRACE = Duration.ofMillis(500);

        private static final long PAUSE_MILLIS = 10;

        private static final int MOST = 2 << 20;

        private final Duration bodyWithin;

        TimelyAdapter(Connector connector, Duration bodyWithin) {
            super(connector);
            this.bodyWithin = bodyWithin;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            settle(request);
            TomcatExchange exchange = TomcatExchange.begin(request);
            exchange.waitForBody(bodyWithin);
            try {
                super.service(request, response);
                exchange.waitForBody(GRACE);
                if (!isReadWithin(exchange)) {
                    response.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            } finally {
                exchange.waitForBody();
            }
        }

        /** What of a request's head the server and the framework do not get to see as it was sent: they would fall over it. */
        private static void settle(Request request) {
            RequestLanguage.settle(request.getMimeHeaders());
            AcceptedTypes.settle(request);
            AcceptedCodings.settle(request.getMimeHeaders());
            // Anything could be in it, and it would be sent on with the trace.
            request.getMimeHeaders().removeHeader("tracestate");
            // Nothing is given in parts, as RFC 9110 leaves to us: of a part that is not there the framework gives all.
            request.getMimeHeaders().removeHeader("range");
            withoutPathParameters(request.requestURI());
        }

        /** The firewall refuses an address with parameters in its path, but only after others have fallen over malformed ones. */
        private static void withoutPathParameters(MessageBytes address) {
            ByteChunk bytes = address.getByteChunk();
            int begins = address.getType() == MessageBytes.T_BYTES ? bytes.indexOf(';', 0) : -1;
            if (begins >= 0) {
                address.setBytes(bytes.getBuffer(), bytes.getStart(), begins + 1);
            }
        }

        private static boolean isReadWithin(TomcatExchange exchange) throws InterruptedException {
            Request request = exchange.request();
            long end = System.nanoTime() + GRACE.toNanos();
            Dropped dropped = new Dropped();
            long most = request.getBytesRead() + MOST;
            try {
                while (!isRead(request) && request.getBytesRead() < most && System.nanoTime() < end) {
                    if (exchange.available() == 0) {
                        Thread.sleep(PAUSE_MILLIS);
                    } else if (request.doRead(dropped) < 0) {
                        return true;
                    }
                }
            } catch (IOException e) {
                return false;
            }
            return isRead(request);
        }

        private static boolean isRead(Request request) {
            AtomicBoolean read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        /** What is read, and looked at by nobody. */
        private static final class Dropped implements ApplicationBufferHandler {
            private ByteBuffer last = EMPTY_BUFFER;

            @Override
            public void setByteBuffer(ByteBuffer buffer) {
                last = buffer;
            }

            @Override
            public ByteBuffer getByteBuffer() {
                return last;
            }

            @Override
            public void expand(int size) {
                // Nothing is gathered.
            }
        }
    }
}
