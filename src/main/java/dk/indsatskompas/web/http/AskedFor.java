package dk.indsatskompas.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;

/** What is asked for: by a person, a page in a browser, or by a program; something to read, or to be done. */
public final class AskedFor {
    private static final Set<String> FOR_PROGRAMS = Set.of("v1", "v3", "actuator");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private AskedFor() {}

    /** By a page's own script, for a part of it or in the background. */
    public static boolean aPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Something to read: by this method, nothing is done. */
    public static boolean toRead(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** A page or a part of one. When what is answered is an error, the address counts that was asked for first. */
    public static boolean aPage(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String[] names = (first == null ? request.getRequestURI() : first.toString()).split("/", 3);
        return (names.length < 2 || !FOR_PROGRAMS.contains(names[1]))
                && (aPart(request)
                        || Collections.list(request.getHeaders("Accept")).stream()
                                .anyMatch(types -> types.contains("text/html")));
    }
}
