package dk.indsatskompas.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Reads past what nobody read of a body, as long as it is there at once, and else hangs up. The server itself would wait
 * for the rest, byte by byte, and with it a thread: for a request, even, that it has refused because nobody signed in.
 */
record UnreadBody(Adapter adapter, Duration bodyWithin) implements Adapter {

    /** A client that has just sent its body still gets to read the answer. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long PAUSE_MILLIS = 10;

    private static final int MOST = 2 << 20;

    @Override
    public void service(Request request, Response response) throws Exception {
        RequestHead.settle(request);
        TomcatExchange exchange = new TomcatExchange(request);
        exchange.letKnow();
        exchange.waitForBody(bodyWithin);
        try {
            adapter.service(request, response);
            exchange.waitForBody(GRACE);
            if (!isReadWithin(exchange)) {
                response.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            exchange.waitForBody();
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

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return adapter.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return adapter.asyncDispatch(request, response, event);
    }

    @Override
    public String getDomain() {
        return adapter.getDomain();
    }

    @Override
    public void log(Request request, Response response, long time) {
        adapter.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        adapter.checkRecycled(request, response);
    }
}
