package dk.indsatskompas.web;

import dk.indsatskompas.access.OpenIdProvider;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.vocabulary.CprNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The tokens of the OpenID provider: signed by it with one of its published keys, made for us, and not expired. The
 * provider is asked for its keys when the first token comes, so that the service starts without it.
 */
final class OpenIdTokens {

    /** Before the names of its callers, so that none of them is taken for somebody with an API key. */
    static final String PREFIX = "openid:";

    private static final Pattern NAME = Pattern.compile("[!-~]{1,128}");

    private final OpenIdProvider provider;
    private final JwtDecoder decoder;

    OpenIdTokens(OpenIdProvider provider) {
        this.provider = provider;
        this.decoder = new SupplierJwtDecoder(() -> decoder(provider));
    }

    /** The provider cannot be asked, so nobody knows whether a token is good. */
    static final class NoAnswer extends AuthenticationServiceException {
        private static final long serialVersionUID = 1L;

        NoAnswer(Throwable cause) {
            super("The OpenID provider does not answer", cause);
        }
    }

    Authentication signIn(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            String name = jwt.getClaimAsString(provider.nameClaim());
            if (name == null || !NAME.matcher(name).matches() || CprNumber.in(name)) {
                throw SignIn.refused();
            }
            return new SignIn.SignedIn(PREFIX + name, roles(claim(jwt.getClaims(), provider.rolesClaim())));
        } catch (BadJwtException e) {
            throw SignIn.refused();
        } catch (JwtException e) {
            throw new NoAnswer(e);
        }
    }

    private static JwtDecoder decoder(OpenIdProvider provider) {
        String issuer = String.valueOf(provider.issuer());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<@Nullable Object>(JwtClaimNames.EXP, end -> end != null),
                new JwtClaimValidator<@Nullable Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.audience()))));
        return decoder;
    }

    private static @Nullable Object claim(@Nullable Object claims, String path) {
        Object found = claims;
        if (claims instanceof Map<?, ?> all && all.containsKey(path)) {
            return all.get(path);
        }
        for (String step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found;
    }

    /** What is no role of ours is one of somebody else's. */
    private static Set<Role> roles(@Nullable Object claim) {
        Collection<?> words = claim instanceof String text
                ? Arrays.asList(text.split("\\s+"))
                : claim instanceof Collection<?> several ? several : List.of();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> Role.of(String.valueOf(word)).ifPresent(roles::add));
        return roles;
    }
}
