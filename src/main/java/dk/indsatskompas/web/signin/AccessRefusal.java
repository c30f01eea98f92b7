package dk.indsatskompas.web.signin;

import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refuses who did not sign in, and who may not ask what they ask; the server's answer to an error makes problems of both. */
class AccessRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** RFC 6750: how to sign in. It says no more of a refused token, nor repeats anything of it. */
    static final String CHALLENGE = "Bearer realm=\"indsatskompas\"";

    static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private static final Duration ASKED_AGAIN = Duration.ofSeconds(10);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // The OpenID provider cannot be asked, so nobody knows whether a token is good.
        if (why instanceof AuthenticationServiceException) {
            new RefusedRequest(ProblemType.SIGN_IN_UNAVAILABLE, ASKED_AGAIN).send(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sentSomething(request) ? INVALID : CHALLENGE);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean sentSomething(HttpServletRequest request) {
        @Nullable String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }
}
