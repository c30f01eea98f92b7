package dk.indsatskompas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.access.ApiKeyFile.BrokenApiKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What signs in, and what the file of the keys may not do to those who do. */
class ApiKeyStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void takesAKeyUntilItExpiresOrIsRevoked() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String good =
                file.make("a", Set.of(Role.POLICY), NOW, NOW.plusSeconds(1)).token();
        String expired =
                file.make("a", Set.of(Role.POLICY), NOW.minusSeconds(9), NOW).token();
        String revoked = file.make("b", Set.of(Role.AUDITOR), NOW, null).token();
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        assertThat(ring.find(good))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("a"));
        assertThat(ring.find(expired)).isEmpty();
        assertThat(ring.find(revoked)).isPresent();

        file.revoke(ApiKey.idIn(revoked), NOW);
        ring.look();

        assertThat(ring.find(revoked)).isEmpty();
        assertThat(ring.find(good)).isPresent();
    }

    @Test
    void takesNothingElse() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String one = file.make("a", Set.of(Role.POLICY), NOW, null).token();
        String other = file.make("b", Set.of(Role.POLICY), NOW, null).token();
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        assertThat(ring.find(one.substring(0, 16) + other.substring(16))).isEmpty();
        assertThat(ring.find(one.substring(0, one.length() - 1))).isEmpty();
        assertThat(ring.find(one + "A")).isEmpty();
        assertThat(ring.find("ik_")).isEmpty();
        assertThat(ring.find("")).isEmpty();
        assertThat(ring.find(one.substring(3))).isEmpty();
    }

    @Test
    void goesOnWithTheLastGoodFileWhenItIsBrokenOrGone() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String key = file.make("a", Set.of(Role.POLICY), NOW, null).token();
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        Files.writeString(file.path(), "{\"keys\": [{\"id\": 1");
        ring.look();
        assertThat(ring.find(key)).isPresent();

        Files.delete(file.path());
        ring.look();
        assertThat(ring.find(key)).isPresent();
    }

    @Test
    void takesNoFileThatOthersCanReadOrWrite() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String key = file.make("a", Set.of(Role.POLICY), NOW, null).token();
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw----"));
        ring.look();
        assertThat(ring.find(key)).as("the last good one goes on").isPresent();

        assertThatThrownBy(() -> new ApiKeyStore(file, CLOCK)).isInstanceOfSatisfying(BrokenApiKeyFile.class, e -> {
            assertThat(e.found().da()).contains("Andre end ejeren", file.path().toString());
            assertThat(e.cure().en()).contains("chmod 600 " + file.path());
        });
        assertThatThrownBy(() -> file.make("b", Set.of(Role.POLICY), NOW, null)).isInstanceOf(BrokenApiKeyFile.class);
    }

    @Test
    void letsNobodyInOnceAllKeysAreTakenOut() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String key = file.make("a", Set.of(Role.POLICY), NOW, null).token();
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        Files.writeString(file.path(), "{\"keys\": []}");
        ring.look();

        assertThat(ring.find(key)).isEmpty();
        assertThat(ring.isNeeded()).isTrue();
    }

    @Test
    void isNeededFromTheFirstKeyOn() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        ApiKeyStore ring = new ApiKeyStore(file, CLOCK);
        assertThat(ring.isNeeded()).isFalse();
        file.make("a", Set.of(Role.POLICY), NOW, null);
        ring.look();
        assertThat(ring.isNeeded()).isTrue();
    }

    @Test
    void keepsNoKeyAndShowsItsFileToItsOwnerOnly() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        String key = file.make("a", Set.of(Role.CASE_SYSTEM), NOW, null).token();

        assertThat(key).matches("ik_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(file.path())).contains("case-system").doesNotContain(key.substring(16));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhereABrokenFileIsBroken() throws IOException {
        ApiKeyFile file = ApiKeyFile.in(folder);
        file.make("a", Set.of(Role.POLICY), NOW, null);
        Files.writeString(file.path(), Files.readString(file.path()).replace("\"policy\"", "\"king\""));

        assertThatThrownBy(file::read)
                .isInstanceOfSatisfying(
                        BrokenApiKeyFile.class,
                        broken -> assertThat(broken.found().da()).contains("api-keys.json:5:"));
    }
}
