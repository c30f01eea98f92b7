package dk.indsatskompas.web.signin;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * The pages of others that a browser lets ask here, by their origins; none, until the operator names some. They ask with a key
 * like everybody else, so where nobody signs in they get nothing.
 */
@ConfigurationProperties("indsatskompas.cors")
record AllowedOrigins(@DefaultValue List<String> origins) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/*?#@\\s]+");

    AllowedOrigins {
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new IllegalArgumentException(NO_ORIGIN.da() + " " + NO_ORIGIN.en());
        }
    }

    boolean include(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.stream().anyMatch(origin::equalsIgnoreCase);
    }

    /** Answers a browser that asks first whether a page may ask, which it does without the key: it is never told to sign in. */
    CorsFilter filter(SignIn signIn) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "DELETE"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of(
                "Content-Language",
                "ETag",
                "Idempotent-Replayed",
                "Link",
                "Location",
                "Retry-After",
                "WWW-Authenticate"));
        allowed.setMaxAge(Duration.ofHours(1));
        CorsFilter filter = new CorsFilter(request -> signIn.isNeeded() && include(request) ? allowed : null);
        filter.setCorsProcessor(new Preflights());
        return filter;
    }

    /** Refuses with a problem; what is no preflight is left to {@link ForeignPages}. */
    private static final class Preflights extends DefaultCorsProcessor {
        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean isAllowed = allowed == null
                    ? !CorsUtils.isPreFlightRequest(request)
                    : super.processRequest(allowed, request, response);
            if (!isAllowed) {
                new RefusedRequest(ProblemType.FOREIGN_PAGE).send(request, response);
            }
            return isAllowed;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // What is told is told above.
        }
    }

    private static final Text NO_ORIGIN = new Text(
            "Hver af indsatskompas.cors.origins skal være en side som https://sag.kommune.dk, uden sti og uden *.",
            "Each of indsatskompas.cors.origins must be an origin such as https://sag.kommune.dk, without a path or a *.");
}
