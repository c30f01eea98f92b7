package dk.indsatskompas.web.signin;

import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser says it sends for a page that is not ours. Where nobody signs in that is everything, since who
 * reaches the service may do all. Where callers sign in, a page cannot send their key without being allowed to (CORS), and
 * nothing here allows it; what would change anything is refused all the same, and what only reads is left to sign-in, so
 * that others can link to the contract. What is no browser says nothing of sites.
 */
final class ForeignPages extends OncePerRequestFilter {

    static final String SITE = "Sec-Fetch-Site";

    /** From a page of ours, or because somebody typed the address. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignIn signIn;

    ForeignPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ours = OURS.containsAll(Collections.list(request.getHeaders(SITE)));
        if (ours || (signIn.isNeeded() && READING.contains(request.getMethod()))) {
            chain.doFilter(request, response);
            return;
        }
        new RefusedRequest(ProblemType.FOREIGN_PAGE).send(request, response);
    }
}
