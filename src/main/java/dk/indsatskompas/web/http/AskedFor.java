package dk.indsatskompas.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;

/** Whether a request is a person's, for a page in a browser, or a program's. */
public final class AskedFor {
    private static final Set<String> FOR_PROGRAMS = Set.of("v1", "v3", "actuator");

    private AskedFor() {}

    /** A page's own script asks for parts of it, whatever it accepts. Also when what is answered is an error: then by the address that was asked for first. */
    public static boolean aPage(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String[] names = (first == null ? request.getRequestURI() : first.toString()).split("/", 3);
        return (names.length < 2 || !FOR_PROGRAMS.contains(names[1]))
                && (request.getHeader("HX-Request") != null
                        || Collections.list(request.getHeaders("Accept")).stream()
                                .anyMatch(types -> types.contains("text/html")));
    }
}
