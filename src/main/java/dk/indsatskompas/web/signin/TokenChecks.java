package dk.indsatskompas.web.signin;

import dk.indsatskompas.vocabulary.CprNumber;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of the OpenID provider must say beyond who issued it and whom it is for: when it ends, and of whom it is, by a
 * name that can be recorded.
 *
 * @param nameClaim where it says the name
 */
record TokenChecks(String nameClaim) implements OAuth2TokenValidator<Jwt> {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,128}");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String name = token.getClaimAsString(nameClaim);
        boolean good = token.getExpiresAt() != null
                && name != null
                && NAME.matcher(name).matches()
                && !CprNumber.in(name);
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }
}
