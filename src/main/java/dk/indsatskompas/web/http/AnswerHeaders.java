package dk.indsatskompas.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Says in which language an answer is, and gives whatever can be read its ETag. The ETag is made from the answer itself,
 * so it also changes when a new version of the service writes the same rulebook differently. It is a weak one, because
 * the answer may be sent in gzip or not.
 */
@Component
@FilterRegistration(
        urlPatterns = {"/v1/*", "/v3/api-docs", "/v3/api-docs/*", "/v3/api-docs.yaml"},
        // What is refused to who did not sign in has these headers, too.
        order = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
public final class AnswerHeaders extends ShallowEtagHeaderFilter {
    /** What no cache between us and the caller may keep. */
    private static final List<String> PERSONAL = List.of("/v1/decisions", "/v1/citizens");

    AnswerHeaders() {
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.of(request).code());
        if (isAboutACitizen(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (AskedFor.toRead(request)) {
            super.doFilterInternal(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** By the address as it is routed: a letter of it may be sent as {@code %64}. */
    private static boolean isAboutACitizen(HttpServletRequest request) {
        return request.getMethod().equals("POST") || PERSONAL.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
        return status == HttpServletResponse.SC_OK;
    }
}
