package dk.indsatskompas.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the API key that a person pastes once, and gives her a session of her own. */
final class KeySignIn {
    static final String REFUSED = BrowserRefusal.SIGN_IN + "?refused=true";

    /** A place of ours, and nothing that a browser would take for another site. */
    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9_/-]*)?");

    private KeySignIn() {}

    static AuthenticationFilter filter(SignIn signIn) {
        AuthenticationFilter filter = new AuthenticationFilter(signIn, KeySignIn::sent);
        filter.setRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, BrowserRefusal.SIGN_IN));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSuccessHandler(
                (request, response, known) -> response.sendRedirect(place(request.getParameter("to"))));
        filter.setFailureHandler(new SimpleUrlAuthenticationFailureHandler(REFUSED));
        return filter;
    }

    private static BearerTokenAuthenticationToken sent(HttpServletRequest request) {
        String key = request.getParameter("key");
        if (key == null || key.isBlank()) {
            throw SignIn.refused();
        }
        return new BearerTokenAuthenticationToken(key.strip());
    }

    private static String place(@Nullable String to) {
        return to != null && OURS.matcher(to).matches() ? to : "/";
    }
}
