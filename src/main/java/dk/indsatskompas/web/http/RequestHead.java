package dk.indsatskompas.web.http;

import org.apache.coyote.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;

/** What of a request's head the server and the framework do not get to see as it was sent, since they would fall over it. */
final class RequestHead {

    private RequestHead() {}

    static void settle(Request request) {
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
}
