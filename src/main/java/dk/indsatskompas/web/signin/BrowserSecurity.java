package dk.indsatskompas.web.signin;

import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.ConcurrencyFilter;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RequestLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a person with a browser asks: she signs in once, and her session is known by a cookie that no other site's page sends.
 * Whatever changes anything must carry the token of a page of ours, too. Whoever says in a header who asks is a program, and
 * is answered as {@link SecurityConfiguration} has it; a browser with a session may read there, and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {
    /** What a page may do in a browser: be shown, ask this service, and nothing of what stands in the page itself. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> FOR_PROGRAMS = Set.of("v1", "v3", "swagger-ui", "swagger-ui.html", "favicon.ico");

    @Bean
    @Order(1)
    SecurityFilterChain people(
            HttpSecurity http,
            SignIn signIn,
            RequestLimits limits,
            AllowedOrigins allowed,
            ObjectProvider<ClientRegistrationRepository> providers,
            JwtAuthenticationConverter roles,
            OAuth2TokenValidator<Jwt> checks) {
        BrowserRefusal refusal = new BrowserRefusal();
        http.securityMatcher(pages())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(BrowserRefusal.SIGN_IN))
                .headers(headers -> SecurityConfiguration.headers(headers, CONTENT_SECURITY_POLICY))
                .exceptionHandling(
                        refusing -> refusing.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new ReturnFromProvider(), CsrfFilter.class)
                .addFilterBefore(new ForeignPages(signIn, allowed), CsrfFilter.class)
                .addFilterBefore(new EndedSessions(signIn.keys()), CsrfFilter.class)
                .addFilterAfter(KeySignIn.filter(signIn), CsrfFilter.class)
                .addFilterBefore(new ConcurrencyFilter(limits), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(BrowserRefusal.SIGN_IN, "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(BrowserRefusal.SIGN_IN)
                    .failureHandler(new SimpleUrlAuthenticationFailureHandler(KeySignIn.REFUSED))
                    .userInfoEndpoint(user -> user.oidcUserService(new OpenIdPeople(roles, checks))));
        }
        return http.build();
    }

    /** The token that a form must have, kept in a cookie, so that nobody has a session before signing in. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    private static RequestMatcher pages() {
        RequestMatcher endpoints = EndpointRequest.toAnyEndpoint();
        RequestMatcher links = EndpointRequest.toLinks();
        return request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (isAPage(request)
                        ? !endpoints.matches(request) && !links.matches(request)
                        : isReadWithASession(request));
    }

    /** Pages take forms alone; what a program sends elsewhere is told that there is nothing. */
    private static boolean isAPage(HttpServletRequest request) {
        return !FOR_PROGRAMS.contains(firstOf(request)) && (AskedFor.toRead(request) || FormCheck.isForm(request));
    }

    private static boolean isReadWithASession(HttpServletRequest request) {
        return firstOf(request).equals("v1") && AskedFor.toRead(request) && request.getRequestedSessionId() != null;
    }

    private static String firstOf(HttpServletRequest request) {
        String[] names = request.getServletPath().split("/", 3);
        return names.length < 2 ? "" : names[1];
    }
}
