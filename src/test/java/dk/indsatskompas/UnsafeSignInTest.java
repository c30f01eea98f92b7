package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.access.KeyFile;
import dk.indsatskompas.access.OpenIdProvider;
import dk.indsatskompas.access.Role;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Where strangers could get in, the service does not start, and says what helps. */
@SharesTheProcess
@Invariant("Without sign-in nobody else than this machine gets in")
class UnsafeSignInTest {

    private static final OpenIdProvider NONE = new OpenIdProvider(null, null, "roles", "sub");

    @TempDir
    private Path folder;

    private final ManagementServerProperties management = new ManagementServerProperties();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesToListenToOthersWithoutSignIn(String address) {
        assertThatThrownBy(() -> open(address, NONE)).isInstanceOfSatisfying(UnsafeSignIn.class, unsafe -> {
            FailureAnalysis said = new UnsafeSignInAnalyzer().analyze(unsafe, unsafe);
            assertThat(said.getDescription()).contains("server.address = ", "Andre maskiner", "Other machines");
            assertThat(said.getAction()).contains("Lav en nøgle", "Make a key", "key make");
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
        open("0.0.0.0", new OpenIdProvider("https://id.example", "indsatskompas", "roles", "sub"));
        KeyFile.in(folder.resolve("keys")).make("a", Set.of(Role.POLICY), Instant.now(), null);
        open("0.0.0.0", NONE);
    }

    @Test
    void refusesAProviderWhoseTokensMayBeForAnybody() {
        OpenIdProvider provider = new OpenIdProvider("https://id.example", null, "roles", "sub");
        assertThatThrownBy(() -> open("127.0.0.1", provider)).hasMessageContaining("NO_AUDIENCE");
    }

    private void open(String address, OpenIdProvider provider) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        var place = new DecisionsConfiguration.Place(folder.toString(), null, null, null);
        new AccessConfiguration()
                .keyRing(place, provider, server, management, Clock.systemUTC())
                .close();
    }
}
