package dk.indsatskompas.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Hands requests on to their servlets, and reads past what nobody read of a body, as long as it is there at once, and else hangs up. The server itself would wait
 * for the rest, byte by byte, and with it a thread: for a request, even, that it has refused because nobody signed in.
 */
final class TimelyAdapter extends CoyoteAdapter {

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
        // Anything could be in it, and it would be sent on with the trace.
        request.getMimeHeaders().removeHeader("tracestate");
        // Nothing is given in parts, as RFC 9110 leaves to us; the framework answers a part that is not there with the
        // whole.
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
