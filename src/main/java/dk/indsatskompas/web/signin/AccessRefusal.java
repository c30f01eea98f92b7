package dk.indsatskompas.web.signin;

import dk.indsatskompas.web.http.ErrorAnswer;
import dk.indsatskompas.web.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refuses who did not sign in, and who may not ask what they ask; {@link ErrorAnswer} makes problems of both. */
final class AccessRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** RFC 6750: how to sign in. It says no more of a refused token, nor repeats anything of it. */
    static final String CHALLENGE = "Bearer realm=\"indsatskompas\"";

    static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private static final String RETRY_AFTER_SECONDS = "10";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // The OpenID provider cannot be asked, so nobody knows whether a token is good.
        if (why instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            request.setAttribute(ErrorAnswer.TYPE, ProblemType.SIGN_IN_UNAVAILABLE);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
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
