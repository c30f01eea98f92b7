package dk.indsatskompas.web.signin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** Who signed in at the OpenID provider, with name and roles where its tokens for programs have them, too. */
record OpenIdPeople(JwtAuthenticationConverter roles, OAuth2TokenValidator<Jwt> checks)
        implements OAuth2UserService<OidcUserRequest, OidcUser> {
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = new OidcUserService().loadUser(request);
        Jwt said = Jwt.withTokenValue(user.getIdToken().getTokenValue())
                .header("typ", "JWT")
                .claims(claims -> claims.putAll(user.getClaims()))
                .build();
        if (checks.validate(said).hasErrors()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
        }
        Authentication known = SignIn.known(Objects.requireNonNull(roles.convert(said)));
        return new Person(known.getName(), List.copyOf(known.getAuthorities()), user);
    }

    /** Named as in the record of what she asks. */
    private static final class Person extends DefaultOidcUser {
        private static final long serialVersionUID = 1L;

        private final String name;

        Person(String name, List<GrantedAuthority> roles, OidcUser user) {
            super(roles, user.getIdToken(), user.getUserInfo());
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other) && other instanceof Person person && name.equals(person.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
