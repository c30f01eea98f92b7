package dk.indsatskompas.web.signin;

import dk.indsatskompas.access.ApiKeyStore;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.web.http.AnswerHeaders;
import dk.indsatskompas.web.http.ConcurrencyFilter;
import dk.indsatskompas.web.http.RequestLimits;
import jakarta.servlet.DispatcherType;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who has to sign in, and how. Who may ask which operation stands at each: {@link jakarta.annotation.security.RolesAllowed}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedOrigins.class)
class SecurityConfiguration implements WebMvcConfigurer {
    /** The contract has no secrets, and whoever is to make a client needs it before having a key. */
    private static final String[] CONTRACT = {
        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**", "/favicon.ico"
    };

    /** What Swagger UI needs; reports, guides and impacts say more strictly for themselves. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    private static final Pattern NAME = Pattern.compile("[!-~]{1,128}");

    @Bean
    SignIn signIn(
            ApiKeyStore keys,
            ObjectProvider<JwtDecoder> decoder,
            ObjectProvider<JwtAuthenticationConverter> converter,
            ObjectProvider<ClientRegistrationRepository> providers) {
        JwtDecoder reads = decoder.getIfAvailable();
        boolean people = providers.getIfAvailable() != null;
        if (reads == null) {
            return new SignIn(keys, null, people);
        }
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(reads);
        tokens.setJwtAuthenticationConverter(converter.getObject());
        return new SignIn(keys, tokens, people);
    }

    /**
     * What a token of the OpenID provider must say beyond who issued it and whom it is for: when it ends, and of whom it is,
     * by a name that can be recorded.
     */
    @Bean
    OAuth2TokenValidator<Jwt> tokenChecks(OAuth2ResourceServerProperties provider) {
        String claim = Objects.requireNonNullElse(provider.getJwt().getPrincipalClaimName(), JwtClaimNames.SUB);
        return token -> {
            String name = token.getClaimAsString(claim);
            boolean isNamed = name != null && NAME.matcher(name).matches() && !CprNumber.in(name);
            return isNamed && token.getExpiresAt() != null
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
        };
    }

    /**
     * The framework's guard against odd addresses, without its guard of what headers say: that throws whenever somebody
     * looks at one, even to write the problem about it. Whoever reads a header here takes what it understands only.
     */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /**
     * Every request says by itself who asks, in a header that a browser never adds by itself: so there is no session, and
     * no token against forged requests is needed. {@link ForeignPages} stands before all of it.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, SignIn signIn, RequestLimits limits, AllowedOrigins allowed) {
        AccessRefusal refusal = new AccessRefusal();
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, CONTENT_SECURITY_POLICY))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> signIn)
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal))
                .exceptionHandling(
                        refusing -> refusing.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilter(allowed.filter(signIn))
                .addFilterBefore(new ForeignPages(signIn, allowed), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new ConcurrencyFilter(limits), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                        .hasRole(Role.OPERATIONS.code())
                        .requestMatchers(CONTRACT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /**
     * What a cache may keep, {@link AnswerHeaders} says. Others are told of no page; a browser that may tell nobody at all would
     * not even say that a form comes from a page of ours.
     */
    static void headers(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleCheck());
    }
}
