package dk.indsatskompas.access;

import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.process.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what callers sign in with. Without anything to sign in with, the service is there for its own machine only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    OAuth2ResourceServerProperties.class,
    OAuth2ClientProperties.class,
    ManagementServerProperties.class
})
public class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    ApiKeyStore keyRing(
            LogLocation location,
            OAuth2ResourceServerProperties provider,
            OAuth2ClientProperties people,
            ServerProperties server,
            ManagementServerProperties management,
            Clock clock) {
        String issuer = issuer(provider.getJwt());
        if (!issuer.isEmpty() && provider.getJwt().getAudiences().stream().allMatch(String::isBlank)) {
            throw StartFailure.of(SignInTrouble.NO_AUDIENCE, null, issuer);
        }
        ApiKeyFile file = ApiKeyFile.in(location.keysFolder());
        ApiKeyStore keys = new ApiKeyStore(file, clock);
        if (keys.isNeeded() || !issuer.isEmpty()) {
            LOG.info("Callers sign in with {}", signIn(keys, issuer, file));
            return keys;
        }
        if (!people.getRegistration().isEmpty()) {
            LOG.info(
                    "People sign in with the OpenID provider {}",
                    String.join(", ", people.getRegistration().keySet()));
            return keys;
        }
        refuseStrangers("server.address", server.getAddress());
        if (management.getPort() != null && !management.getPort().equals(server.getPort())) {
            refuseStrangers("management.server.address", management.getAddress());
        }
        LOG.warn(NOBODY_SIGNS_IN.da());
        LOG.warn(NOBODY_SIGNS_IN.en());
        return keys;
    }

    /** Who else signs callers in, or where its keys are; empty when nobody does. */
    private static String issuer(OAuth2ResourceServerProperties.Jwt provider) {
        return Stream.of(provider.getIssuerUri(), provider.getJwkSetUri(), provider.getPublicKeyLocation())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(place -> !place.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String signIn(ApiKeyStore keys, String issuer, ApiKeyFile file) {
        String byKey = "the API keys of " + file.path();
        String byToken = "tokens of " + issuer;
        if (issuer.isEmpty()) {
            return byKey;
        }
        return keys.isNeeded() ? byKey + " or " + byToken : byToken;
    }

    /** Without an address, the server listens on every one the machine has. */
    private static void refuseStrangers(String property, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            String open = property + " = " + (address == null ? "*" : address.getHostAddress());
            throw StartFailure.of(SignInTrouble.OPEN_TO_ALL, null, open);
        }
    }

    private static final Text NOBODY_SIGNS_IN = new Text(
            "Ingen logger ind: enhver på denne maskine må alt, og ingen andre kan nå tjenesten. Lav en nøgle med kommandoen key make, så skal alle logge ind.",
            "Nobody signs in: everybody on this machine may do everything, and nobody else can reach the service. Make a key with the command key make, and everybody has to sign in.");

    /** What is unsafe about how callers sign in: strangers could do what only some may, by a setting or an issuer. */
    enum SignInTrouble {
        OPEN_TO_ALL,
        NO_AUDIENCE
    }
}
