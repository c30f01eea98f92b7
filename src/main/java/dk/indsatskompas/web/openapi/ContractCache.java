package dk.indsatskompas.web.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.RequestLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the contract as it was written last for a rulebook, a language and an address. To write it takes a hundred times as
 * long as to send it, and anybody may ask for it, with whatever query and however the address is spelt. The framework's own
 * cache would go on with the rulebook of before.
 */
@Component
@FilterRegistration(
        urlPatterns = {"/v3/api-docs", "/v3/api-docs.yaml"},
        order = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 2)
final class ContractCache extends OncePerRequestFilter {
    private static final long MOST = 16;

    private final RulebookRegistry rulebooks;
    private final Cache<Asked, Written> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    ContractCache(RulebookRegistry rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** All that the contract depends on. */
    private record Asked(String rulebook, String language, String path) {}

    private record Written(@Nullable String type, String content) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Asked asked = new Asked(
                rulebooks.inForce().rulebook().fingerprint(),
                RequestLanguage.of(request).code(),
                request.getServletPath());
        Written known = written.getIfPresent(asked);
        if (known == null) {
            write(asked, request, response, chain);
            return;
        }
        response.setContentType(known.type());
        response.getOutputStream().write(known.content().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Asked asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper writing = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, writing);
        boolean isStillInForce = rulebooks.inForce().rulebook().fingerprint().equals(asked.rulebook());
        if (writing.getStatus() == HttpServletResponse.SC_OK && writing.getContentSize() > 0 && isStillInForce) {
            String content = new String(writing.getContentAsByteArray(), StandardCharsets.UTF_8);
            written.put(asked, new Written(writing.getContentType(), content));
        }
        writing.copyBodyToResponse();
    }
}
