package dk.indsatskompas.web.http;

import dk.indsatskompas.web.signin.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a place while it is answered, and refuses it when there is none. It stands behind sign-in, so that
 * it knows whose request it is; who is refused there holds no place. Health is always answered: a busy service is no
 * sick one, and restarting it would help nobody.
 */
public final class ConcurrencyFilter extends OncePerRequestFilter {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ConcurrencyLimiter places;

    public ConcurrencyFilter(RequestLimits limits) {
        this.places = new ConcurrencyLimiter(limits.requests(), limits.requestsPerCaller(), SOON);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConcurrencyLimiter.Permit place;
        try {
            place = places.take(Caller.key(request));
        } catch (RefusedRequest full) {
            full.send(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.leave();
        }
    }
}
