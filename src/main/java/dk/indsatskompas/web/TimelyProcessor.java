package dk.indsatskompas.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection, and hangs up when the head of one does not come to its end. */
final class TimelyProcessor extends Http11Processor {

    private final long nanos;
    private @Nullable Begun begun;

    TimelyProcessor(TimelyHttp protocol, Duration headWithin) {
        super(protocol, new UnreadBody(protocol.getAdapter()));
        this.nanos = headWithin.toNanos();
    }

    /** A head of which there is a part only. */
    private record Begun(SocketWrapperBase<?> connection, long at) {}

    @Override
    public SocketState process(SocketWrapperBase<?> connection, SocketEvent event) throws IOException {
        Begun before = begun != null && begun.connection() == connection ? begun : null;
        begun = null;
        if (before != null && System.nanoTime() - before.at() > nanos) {
            return SocketState.CLOSED;
        }
        Exchange.over(connection, request);
        SocketState state = super.process(connection, event);
        // Nothing here is answered later, so what is not at its end is still being read.
        if (state == SocketState.LONG) {
            begun = before == null ? new Begun(connection, System.nanoTime()) : before;
        }
        return state;
    }
}
