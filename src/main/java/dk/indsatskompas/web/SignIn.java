package dk.indsatskompas.web;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.KeyRing;
import dk.indsatskompas.access.OpenIdProvider;
import dk.indsatskompas.access.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Takes what a caller signs in with: an API key, or a token of the OpenID provider where there is one. */
final class SignIn implements AuthenticationManager {

    private final KeyRing keys;
    private final @Nullable OpenIdTokens tokens;

    SignIn(KeyRing keys, OpenIdProvider provider) {
        this.keys = keys;
        this.tokens = provider.isThere() ? new OpenIdTokens(provider) : null;
    }

    /** A caller who signed in. */
    static final class SignedIn extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final String name;

        SignedIn(String name, Collection<Role> roles) {
            super(authorities(roles));
            this.name = name;
            setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return name;
        }

        /** What it signed in with is nobody's business any more. */
        @Override
        public Object getCredentials() {
            return "";
        }

        private static List<GrantedAuthority> authorities(Collection<Role> roles) {
            return roles.stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                    .toList();
        }
    }

    /** Whether there is anything to sign in with. */
    boolean isNeeded() {
        return tokens != null || keys.isNeeded();
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        String token = ((BearerTokenAuthenticationToken) sent).getToken();
        if (token.startsWith(ApiKey.PREFIX)) {
            return keys.find(token)
                    .map(key -> new SignedIn(key.name(), key.roles()))
                    .orElseThrow(SignIn::refused);
        }
        if (tokens == null) {
            throw refused();
        }
        return tokens.signIn(token);
    }

    /** Always the same, so that nobody learns why. */
    static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("It does not sign in anybody");
    }
}
