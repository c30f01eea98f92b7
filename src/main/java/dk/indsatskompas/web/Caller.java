package dk.indsatskompas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who asks. */
final class Caller {

    /** Nobody has to sign in yet. */
    static final String ANYBODY = "anonymous";

    private Caller() {}

    /** Who signed in; {@link #ANYBODY} when nobody did. */
    static String of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? ANYBODY : principal.getName();
    }
}
