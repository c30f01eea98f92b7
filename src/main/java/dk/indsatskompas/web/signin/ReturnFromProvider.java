package dk.indsatskompas.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser that comes back from the OpenID provider comes from another site, and leaves the cookie of the session out: so it
 * is sent on to the same place, from here, and brings it.
 */
final class ReturnFromProvider extends OncePerRequestFilter {
    private static final String CALLBACK = "/login/oauth2/code/";
    private static final String RETURNED = "returned=true";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (request.getServletPath().startsWith(CALLBACK)
                && query != null
                && !query.endsWith(RETURNED)
                && "cross-site".equals(request.getHeader(ForeignPages.SITE))) {
            response.setHeader("Refresh", "0;url=" + request.getRequestURI() + "?" + query + "&" + RETURNED);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            return;
        }
        chain.doFilter(request, response);
    }
}
