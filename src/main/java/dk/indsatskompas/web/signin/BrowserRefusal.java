package dk.indsatskompas.web.signin;

import dk.indsatskompas.web.http.AskedFor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;

/** Leads a person who has not signed in to where that is done, and back; a program is told as {@link AccessRefusal} tells it. */
final class BrowserRefusal extends AccessRefusal {
    static final String SIGN_IN = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (AskedFor.aPart(request)) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (AskedFor.aPage(request)) {
            response.sendRedirect(SIGN_IN + "?to=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8));
        } else {
            super.commence(request, response, why);
        }
    }

    private static String back(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getServletPath() : "/";
    }
}
