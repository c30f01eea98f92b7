package dk.indsatskompas.web.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.AcceptedTypes;
import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.RequestLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.MediaType;
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
    private final Lock writing = new ReentrantLock();

    ContractCache(RulebookRegistry rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** All that the contract depends on. */
    private record Asked(String rulebook, String language, String path) {}

    private record Written(String type, String content) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!AskedFor.toRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        Asked asked = new Asked(
                rulebooks.inForce().rulebook().fingerprint(),
                RequestLanguage.of(request).code(),
                request.getServletPath());
        Written known = written.getIfPresent(asked);
        if (known == null) {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            known = writtenOnce(asked, request, answer, chain);
            if (known == null) {
                answer.copyBodyToResponse();
                return;
            }
            answer.resetBuffer();
        }
        if (!AcceptedTypes.include(MediaType.parseMediaType(known.type()), request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType(known.type());
        response.getOutputStream().write(known.content().getBytes(StandardCharsets.UTF_8));
    }

    /** By whoever comes first; all that ask for the same meanwhile wait, and are sent it. Nobody waits for a slow client. */
    private @Nullable Written writtenOnce(
            Asked asked, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        writing.lock();
        try {
            Written known = written.getIfPresent(asked);
            return known == null ? write(asked, request, answer, chain) : known;
        } finally {
            writing.unlock();
        }
    }

    private @Nullable Written write(
            Asked asked, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, answer);
        boolean isStillInForce = rulebooks.inForce().rulebook().fingerprint().equals(asked.rulebook());
        if (answer.getStatus() != HttpServletResponse.SC_OK || answer.getContentSize() == 0 || !isStillInForce) {
            return null;
        }
        String content = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        Written now = new Written(Objects.requireNonNull(answer.getContentType()), content);
        written.put(asked, now);
        return now;
    }
}
