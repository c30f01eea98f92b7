package dk.indsatskompas.web.signin;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser says it sends for a page that is not ours. Where nobody signs in that is everything, since who
 * reaches the service may do all. Where callers sign in, a page cannot send their key without being allowed to (CORS), which
 * {@link AllowedOrigins} are; what would change anything for others is refused all the same, and what only reads is left to
 * sign-in, so that others can link to the contract. What is no browser says nothing of sites.
 *
 * <p>It lets everybody on this machine do everything as long as there is nothing to sign in with. A page in a browser is on
 * this machine, too, wherever it came from: so the name that was asked for must be one of this machine, lest somebody else's
 * name leads here, and a page that asks must come from that very name and port. Who sends no such header is no browser.
 */
final class ForeignPages extends OncePerRequestFilter {
    static final String SITE = "Sec-Fetch-Site";

    /** From a page of ours, or because somebody typed the address. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    private final SignIn signIn;
    private final AllowedOrigins allowed;

    ForeignPages(SignIn signIn, AllowedOrigins allowed) {
        this.signIn = signIn;
        this.allowed = allowed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ours = OURS.containsAll(Collections.list(request.getHeaders(SITE)));
        boolean needed = signIn.isNeeded();
        if (!ours && !(needed && (READING.contains(request.getMethod()) || allowed.include(request)))) {
            new RefusedRequest(ProblemType.FOREIGN_PAGE).send(request, response);
            return;
        }
        if (!needed && isOfThisMachine(request)) {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(SignIn.signedIn(ApiKey.ANYBODY, List.of(Role.values()))));
        }
        chain.doFilter(request, response);
    }

    private static boolean isOfThisMachine(HttpServletRequest request) throws IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && (host == null || isLoopback(host))
                && Collections.list(request.getHeaders(HttpHeaders.ORIGIN)).stream()
                        .allMatch((request.getScheme() + "://" + host)::equalsIgnoreCase);
    }

    private static boolean isLoopback(String host) {
        try {
            String name = URI.create("http://" + host).getHost();
            return name != null && LOOPBACK.matcher(name).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
