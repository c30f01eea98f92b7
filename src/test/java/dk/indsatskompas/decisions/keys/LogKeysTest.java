package dk.indsatskompas.decisions.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.SecretFile.MissingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How keys are made, read and refused. */
class LogKeysTest {

    @TempDir
    Path folder;

    @Test
    void opensItsKeysAgain() {
        LogKeys made = LogKeys.in(folder);
        for (LogKeys read : new LogKeys[] {LogKeys.in(folder), LogKeys.existing(folder)}) {
            assertThat(read.master().id()).isEqualTo(made.master().id());
            assertThat(made.signing().publicHalf().verifies(head(1, read.signing())))
                    .isTrue();
        }
    }

    @Test
    void readsNoKeysWhereNoneAre() throws IOException {
        assertThatThrownBy(() -> LogKeys.existing(folder.resolve("none")))
                .isInstanceOf(MissingFile.class)
                .hasMessageContaining("none");
        assertThat(folder).isEmptyDirectory();
        LogKeys.in(folder);
        Files.delete(folder.resolve("signing.key"));
        assertThatThrownBy(() -> LogKeys.existing(folder))
                .isInstanceOf(MissingFile.class)
                .hasMessageContaining("signing.key");
    }

    @Test
    void makesThemForTheirOwnerOnly() throws IOException {
        Path keys = folder.resolve("data/keys");
        LogKeys.in(keys);

        for (String one : new String[] {"data", "data/keys"}) {
            assertThat(permissions(folder.resolve(one))).isEqualTo("rwx------");
        }
        for (String one : new String[] {"master.key", "signing.key"}) {
            assertThat(permissions(keys.resolve(one))).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rw-r--r--",
                "rw-rw----",
                "rw--w----",
                "rw-r-x---",
                "rw----r--",
                "rw-----w-",
                "rw------x",
                "r--r--r--"
            })
    void refusesAKeyThatOthersCanReadOrWriteAndSaysWhatHelps(String permissions) throws IOException {
        LogKeys.in(folder);
        for (String one : new String[] {"master.key", "signing.key"}) {
            Path file = folder.resolve(one);
            permit(file, permissions);
            for (ThrowingCallable reading :
                    List.<ThrowingCallable>of(() -> LogKeys.in(folder), () -> LogKeys.existing(folder))) {
                assertThatThrownBy(reading).isInstanceOfSatisfying(ExposedFile.class, e -> {
                    assertThat(e.found().da()).contains("Andre end ejeren", file.toString());
                    assertThat(e.found().en()).contains("Others than its owner", file.toString());
                    assertThat(e.cure().da()).contains("chmod 600 " + file, "defaultMode 0400");
                    assertThat(e.cure().en()).contains("chmod 600 " + file, "defaultMode 0400");
                });
            }
            permit(file, "rw-------");
        }
    }

    /** As Kubernetes mounts a secret, with links, for a service that is not root and whose group the files are given to. */
    @ParameterizedTest
    @ValueSource(strings = {"r--------", "r--r-----", "rw-r-----"})
    void takesAKeyOfRootsThatItsGroupMayRead(String permissions) throws IOException {
        Path mounted = Files.createDirectory(folder.resolve("..data"));
        LogKeys made = LogKeys.in(mounted);
        Path keys = Files.createDirectory(folder.resolve("keys"));
        for (String one : new String[] {"master.key", "signing.key"}) {
            permit(mounted.resolve(one), permissions);
            Files.createSymbolicLink(keys.resolve(one), mounted.resolve(one));
        }
        boolean ofRoot =
                Files.getAttribute(mounted.resolve("master.key"), "unix:uid").equals(0);

        if (ofRoot || permissions.equals("r--------")) {
            assertThat(LogKeys.existing(keys).master().id())
                    .isEqualTo(made.master().id());
        } else {
            assertThatThrownBy(() -> LogKeys.existing(keys)).isInstanceOf(ExposedFile.class);
        }
    }

    @Test
    void makesNoKeyForALogThatIsThere() throws IOException {
        Path log = folder.resolve("log.db");
        Path keys = folder.resolve("keys");
        assertThat(LogKeys.isLog(log)).isFalse();
        LogKeys made = LogKeys.beside(log, keys);
        try (SqliteFile file = SqliteFile.open(log)) {
            assertThat(LogKeys.isLog(log)).as("a start that was killed").isFalse();
            Store.open(file, made, "test/log");
        }
        assertThat(LogKeys.beside(log, keys).master().id())
                .isEqualTo(made.master().id());

        for (List<String> missing :
                List.of(List.of("master.key"), List.of("signing.key"), List.of("master.key", "signing.key"))) {
            for (String one : missing) {
                Files.move(keys.resolve(one), folder.resolve(one));
            }
            assertThatThrownBy(() -> LogKeys.beside(log, keys))
                    .isInstanceOfSatisfying(
                            MissingFile.class,
                            e -> assertThat(e.place().split(", "))
                                    .containsExactlyElementsOf(missing.stream()
                                            .map(one -> keys.resolve(one).toString())
                                            .toList()));
            for (String one : missing) {
                assertThat(keys.resolve(one)).doesNotExist();
                Files.move(folder.resolve(one), keys.resolve(one));
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void saysWhatIsNoMasterKeyAndQuotesNothingOfIt() {
        for (String wrong : new String[] {"", "secret!", "c2hvcnQ="}) {
            assertThatThrownBy(() -> MasterKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The master key must be 32 bytes in Base64");
        }
    }

    @Test
    void signsAndChecksTheSameInTheFasterWay() {
        SigningKey signing = SigningKey.create();
        LogHead head = head(7, signing);
        LogHead other = head(7, SigningKey.create());
        LogHead broken = new LogHead(head.origin(), 8, head.root(), head.signature());
        LogHead tooShort = new LogHead(head.origin(), 7, head.root(), ImmutableBytes.of("short"));

        assertThat(signing.publicHalf().verifies(head)).isTrue();
        signing.hasten();

        assertThat(head(7, signing)).isEqualTo(head);
        assertThat(signing.publicHalf().verifies(head)).isTrue();
        assertThat(List.of(other, broken, tooShort)).noneMatch(signing.publicHalf()::verifies);
    }

    @Test
    void signsAsJavaItselfDoes() throws GeneralSecurityException {
        SigningKey signing = SigningKey.create();
        signing.hasten();
        LogHead head = head(7, signing);
        byte[] line = head.signature().toByteArray();
        byte[] signed = Arrays.copyOfRange(line, 4, line.length);

        Signature java = Signature.getInstance("Ed25519");
        java.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        VerifyingKey.block(signing.publicHalf().pem(), "PUBLIC KEY"))));
        java.update(head.note().text().getBytes(StandardCharsets.UTF_8));
        assertThat(java.verify(signed)).isTrue();

        java.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(VerifyingKey.block(signing.pem(), "PRIVATE KEY"))));
        java.update(head.note().text().getBytes(StandardCharsets.UTF_8));
        assertThat(java.sign()).isEqualTo(signed);
    }

    @Test
    void checksAHeadWithTheVerifyingKeyAlone() {
        SigningKey signing = SigningKey.create();
        VerifyingKey key = VerifyingKey.of(signing.publicHalf().pem());

        assertThat(key.pem()).isEqualTo(signing.publicHalf().pem()).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(key.verifies(head(1, signing))).isTrue();
        assertThat(key.verifies(head(1, SigningKey.create()))).isFalse();
    }

    @Test
    void saysWhatIsNoVerifyingKey() throws Exception {
        String right = SigningKey.create().publicHalf().pem();
        byte[] rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        for (String wrong : new String[] {
            "",
            "a key",
            right.replace("PUBLIC", "PRIVATE"),
            right.substring(0, 40),
            right.replaceFirst("M.", "M"),
            VerifyingKey.text("PUBLIC KEY", rsa)
        }) {
            assertThatThrownBy(() -> VerifyingKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The verifying key is no Ed25519 public key in PEM");
        }
    }

    private static LogHead head(long size, SigningKey key) {
        return LogHead.sign("test/log", size, TreeHash.EMPTY, key);
    }
}
