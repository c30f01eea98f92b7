package dk.indsatskompas.web.signin;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.ApiKeyStore;
import dk.indsatskompas.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Takes what a caller signs in with: an API key, or a token of the OpenID provider where there is one.
 *
 * @param people whether people are sent to an OpenID provider, too
 */
record SignIn(ApiKeyStore keys, @Nullable AuthenticationProvider tokens, boolean people)
        implements AuthenticationManager {
    /** Before the names of the provider's callers, so that none of them is taken for somebody with an API key. */
    static final String OPENID = "openid:";

    private static final String ROLE = "ROLE_";

    /** With which key somebody signed in. */
    record KeyId(String id) {}

    /** A caller who signed in; what with is nobody's business any more. */
    static UsernamePasswordAuthenticationToken signedIn(String name, Collection<Role> roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name,
                "",
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority(ROLE + role.code()))
                        .toList());
    }

    /** Whether there is anything to sign in with. */
    boolean isNeeded() {
        return tokens != null || people || keys.isNeeded();
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        String token = ((BearerTokenAuthenticationToken) sent).getToken();
        if (token.startsWith(ApiKey.PREFIX)) {
            return keys.find(token).map(SignIn::signedIn).orElseThrow(SignIn::refused);
        }
        Authentication told = tokens == null ? null : tokens.authenticate(sent);
        if (told == null) {
            throw refused();
        }
        return known(told);
    }

    private static Authentication signedIn(ApiKey key) {
        UsernamePasswordAuthenticationToken known = signedIn(key.name(), key.roles());
        known.setDetails(new KeyId(key.id()));
        return known;
    }

    /** Somebody of whom the OpenID provider told. */
    static Authentication known(Authentication told) {
        return signedIn(OPENID + told.getName(), roles(told));
    }

    /** What is no role of ours is one of somebody else's. */
    private static List<Role> roles(Authentication told) {
        return told.getAuthorities().stream()
                .flatMap(authority -> Stream.ofNullable(authority.getAuthority()))
                .filter(name -> name.startsWith(ROLE))
                .flatMap(name -> Role.of(name.substring(ROLE.length())).stream())
                .distinct()
                .toList();
    }

    /** Always the same, so that nobody learns why. */
    static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("It does not sign in anybody");
    }
}
