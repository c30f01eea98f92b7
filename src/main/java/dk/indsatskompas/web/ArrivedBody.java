package dk.indsatskompas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * A body that counts all of what has arrived as available. Tomcat's own counts what it has taken from the connection already,
 * eight kilobytes at most: a batch would be answered ten lines at a time, on one core.
 */
final class ArrivedBody extends FilterInputStream {

    private static final String REQUEST = ArrivedBody.class.getName();

    private final Request request;

    private ArrivedBody(InputStream taken, Request request) {
        super(taken);
        this.request = request;
    }

    /** Lets a request be asked for its body. */
    static void letKnow(Request request) {
        request.setAttribute(REQUEST, request);
    }

    static InputStream of(HttpServletRequest request) throws IOException {
        InputStream taken = request.getInputStream();
        return request.getAttribute(REQUEST) instanceof Request known ? new ArrivedBody(taken, known) : taken;
    }

    @Override
    public int available() throws IOException {
        int taken = super.available();
        if (taken > 0) {
            return taken;
        }
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable();
    }
}
