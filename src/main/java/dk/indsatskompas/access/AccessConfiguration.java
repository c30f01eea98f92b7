package dk.indsatskompas.access;

import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.vocabulary.Text;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what callers sign in with. Without anything to sign in with, the service is there for its own machine only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OpenIdProvider.class, ManagementServerProperties.class})
public class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    KeyRing keyRing(
            LogLocation location,
            OpenIdProvider provider,
            ServerProperties server,
            ManagementServerProperties management,
            Clock clock) {
        if (provider.isThere() && !provider.isWhole()) {
            throw SignInTrouble.NO_AUDIENCE.at(String.valueOf(provider.issuer()));
        }
        KeyFile file = KeyFile.in(location.keysFolder());
        KeyRing keys = new KeyRing(file, clock);
        if (keys.isNeeded() || provider.isThere()) {
            LOG.info("Callers sign in with {}", signIn(keys, provider, file));
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

    private static String signIn(KeyRing keys, OpenIdProvider provider, KeyFile file) {
        String byKey = "the API keys of " + file.path();
        String byToken = "tokens of " + provider.issuer();
        if (!provider.isThere()) {
            return byKey;
        }
        return keys.isNeeded() ? byKey + " or " + byToken : byToken;
    }

    /** Without an address, the server listens on every one the machine has. */
    private static void refuseStrangers(String property, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw SignInTrouble.OPEN_TO_ALL.at(property + " = " + (address == null ? "*" : address.getHostAddress()));
        }
    }

    private static final Text NOBODY_SIGNS_IN = new Text(
            "Ingen logger ind: enhver på denne maskine må alt, og ingen andre kan nå tjenesten. Lav en nøgle med kommandoen key make, så skal alle logge ind.",
            "Nobody signs in: everybody on this machine may do everything, and nobody else can reach the service. Make a key with the command key make, and everybody has to sign in.");
}
