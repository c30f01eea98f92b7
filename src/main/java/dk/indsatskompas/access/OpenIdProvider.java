package dk.indsatskompas.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who else may sign callers in: a provider of OpenID Connect.
 *
 * @param issuer its address, as it stands in its tokens; null when there is none
 * @param audience what its tokens must be made for
 * @param rolesClaim where a token says the roles; a dot leads inwards, as in {@code realm_access.roles}
 * @param nameClaim where it says who it is; it must be what nobody can change for themselves
 */
@ConfigurationProperties("indsatskompas.openid")
public record OpenIdProvider(
        @Nullable String issuer,
        @Nullable String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String nameClaim) {

    /** Whether one is configured. */
    public boolean isThere() {
        return issuer != null && !issuer.isBlank();
    }

    /** Whether it can be used: a token that is made for anybody may not be taken. */
    public boolean isWhole() {
        return isThere() && audience != null && !audience.isBlank();
    }
}
