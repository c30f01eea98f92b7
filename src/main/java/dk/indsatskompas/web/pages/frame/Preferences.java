package dk.indsatskompas.web.pages.frame;

import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.QueryCheck;
import dk.indsatskompas.web.http.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language and the light that a person chose on a page, by {@code lang} and {@code theme}; a cookie of each remembers it. */
@Configuration(proxyBeanMethods = false)
class Preferences implements WebMvcConfigurer, HandlerInterceptor {
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    private static final List<String> NO_PAGES = List.of("/v1/**", "/v3/**", "/assets/**", "/swagger-ui/**", "/error");
    private static final List<String> LANGUAGES = List.of("da", "en");
    private static final List<String> THEMES = List.of("light", "dark", "system");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(NO_PAGES).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(new QueryCheck(LANGUAGE, THEME))
                .excludePathPatterns(NO_PAGES)
                .order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Parameters given = new Parameters(ZoneOffset.UTC);
        String language = given.oneOf(LANGUAGE, request.getParameter(LANGUAGE), LANGUAGES);
        String theme = given.oneOf(THEME, request.getParameter(THEME), THEMES);
        given.refuseIfFaulty();
        remember(request, response, RequestLanguage.CHOSEN, language);
        remember(request, response, THEME, theme);
        return isOpen(request, response);
    }

    /** Whoever may not open the first page is led to the first one that she may. */
    private static boolean isOpen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageFrame frame = PageFrame.of(request);
        if (!request.getServletPath().equals(Destination.TRY.path())
                || !request.getMethod().equals("GET")
                || !AskedFor.aPage(request)
                || frame.mayOpen(Destination.TRY)) {
            return true;
        }
        for (Destination destination : List.of(Destination.DECISIONS, Destination.EVIDENCE)) {
            if (frame.mayOpen(destination)) {
                response.sendRedirect(destination.path());
                return false;
            }
        }
        return true;
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            request.setAttribute(name, value);
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Strict")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** Light, dark, or null: as the reader's own system has it. */
    static @Nullable String theme(HttpServletRequest request) {
        String chosen = RequestLanguage.chosen(request, THEME);
        return THEMES.indexOf(chosen) < THEMES.indexOf("system") && THEMES.contains(chosen) ? chosen : null;
    }
}
