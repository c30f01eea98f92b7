package dk.indsatskompas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.process.StartFailure;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Where strangers could get in, the service does not start, and says what helps. */
@Invariant("Without sign-in nobody else than this machine gets in")
class UnsafeSignInTest {

    private static final OAuth2ResourceServerProperties NONE = new OAuth2ResourceServerProperties();

    @TempDir
    private Path folder;

    private final ManagementServerProperties management = new ManagementServerProperties();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesToListenToOthersWithoutSignIn(String address) {
        assertThatThrownBy(() -> open(address, NONE)).isInstanceOfSatisfying(StartFailure.class, unsafe -> {
            assertThat(unsafe.found().da()).contains("server.address = ", "Andre maskiner");
            assertThat(unsafe.found().en()).contains("server.address = ", "Other machines");
            assertThat(unsafe.cure().da()).contains("Lav en nøgle", "key make");
            assertThat(unsafe.cure().en()).contains("Make a key", "key make");
        });
    }

    @Test
    void refusesToShowItsStateToOthersWithoutSignIn() throws Exception {
        management.setPort(9090);
        assertThatThrownBy(() -> open("127.0.0.1", NONE)).hasMessageContaining("management.server.address");
        management.setAddress(InetAddress.getLoopbackAddress());
        open("127.0.0.1", NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void listensOnLoopbackWithoutSignIn(String address) throws Exception {
        open(address, NONE);
    }

    @Test
    void listensToOthersWithAKeyOrAProvider() throws Exception {
        open("0.0.0.0", provider("indsatskompas"));
        ApiKeyFile.in(folder.resolve("keys")).make("a", Set.of(Role.POLICY), Instant.now(), null);
        open("0.0.0.0", NONE);
    }

    @Test
    void refusesAProviderWhoseTokensMayBeForAnybody() {
        assertThatThrownBy(() -> open("127.0.0.1", provider()))
                .hasMessageContaining("said whom its tokens must be made for");
    }

    private static OAuth2ResourceServerProperties provider(String... audiences) {
        OAuth2ResourceServerProperties provider = new OAuth2ResourceServerProperties();
        provider.getJwt().setIssuerUri("https://id.example");
        provider.getJwt().setAudiences(List.of(audiences));
        return provider;
    }

    private void open(String address, OAuth2ResourceServerProperties provider) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        var place = new LogLocation(folder.toString(), null, null, null, null, List.of());
        new AccessConfiguration()
                .keyRing(place, provider, new OAuth2ClientProperties(), server, management, Clock.systemUTC());
    }
}
