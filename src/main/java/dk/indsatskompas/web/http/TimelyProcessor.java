package dk.indsatskompas.web.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection, and hangs up when the head of one does not come to its end in time. */
final class TimelyProcessor extends Http11Processor {

    private final TimelyHttp protocol;
    private final long nanos;
    private final BodyClock clock;
    private @Nullable Begun begun;

    TimelyProcessor(TimelyHttp protocol, Adapter servlets, Duration head, ScheduledExecutorService alarms) {
        super(protocol, servlets);
        this.protocol = protocol;
        this.nanos = head.toNanos();
        this.clock = new BodyClock(request.getInputBuffer(), alarms);
        request.setInputBuffer(clock);
    }

    /** A head of which there is a part only. */
    private record Begun(SocketWrapperBase<?> connection, long at) {}

    @Override
    public SocketState process(SocketWrapperBase<?> connection, SocketEvent event) throws IOException {
        Begun before = begun != null && begun.connection() == connection ? begun : null;
        begun = null;
        if (before != null && left(before) <= 0) {
            return SocketState.CLOSED;
        }
        request.setNote(TomcatExchange.CONNECTION, connection);
        clock.by(connection.getSocket() instanceof NioChannel channel ? channel.getIOChannel() : null);
        connection.setWriteTimeout(protocol.getConnectionUploadTimeout());
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
                || (state == SocketState.OPEN && request.getRequestProcessor().getRequestCount() == answered);
    }

    private long left(Begun head) {
        return head.at() + nanos - System.nanoTime();
    }
}
