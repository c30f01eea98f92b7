package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How keys are made, read and refused. */
class KeysTest {

    @TempDir
    Path folder;

    @Test
    void opensItsKeysAgain() {
        Keys made = Keys.in(folder);
        for (Keys read : new Keys[] {Keys.in(folder), Keys.existing(folder)}) {
            assertThat(read.master().id()).isEqualTo(made.master().id());
            assertThat(made.signing().verifies(Head.sign(1, Entry.FIRST, read.signing())))
                    .isTrue();
        }
    }

    @Test
    void readsNoKeysWhereNoneAre() throws IOException {
        assertThatThrownBy(() -> Keys.existing(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
        assertThat(folder).isEmptyDirectory();
        Keys.in(folder);
        Files.delete(folder.resolve("signing.key"));
        assertThatThrownBy(() -> Keys.existing(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("signing.key");
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
        Head head = Head.sign(7, Entry.FIRST, signing);
        Head other = Head.sign(7, Entry.FIRST, SigningKey.create());
        Head broken = new Head(8, head.hash(), head.signature());
        Head tooShort = new Head(7, head.hash(), "c2hvcnQ=");

        assertThat(signing.verifies(head)).isTrue();
        signing.hasten();

        assertThat(Head.sign(7, Entry.FIRST, signing)).isEqualTo(head);
        assertThat(signing.verifies(head)).isTrue();
        assertThat(List.of(other, broken, tooShort)).noneMatch(signing::verifies);
    }

    @Test
    void signsAsJavaItselfDoes() throws GeneralSecurityException {
        SigningKey signing = SigningKey.create();
        signing.hasten();
        Head head = Head.sign(7, Entry.FIRST, signing);
        byte[] signed = Base64.getDecoder().decode(head.signature());

        Signature java = Signature.getInstance("Ed25519");
        java.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Pem.block(signing.publicPem(), "PUBLIC KEY"))));
        java.update(head.statement());
        assertThat(java.verify(signed)).isTrue();

        java.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Pem.block(signing.pem(), "PRIVATE KEY"))));
        java.update(head.statement());
        assertThat(java.sign()).isEqualTo(signed);
    }

    @Test
    void checksAHeadWithTheVerifyingKeyAlone() {
        SigningKey signing = SigningKey.create();
        VerifyingKey key = VerifyingKey.of(signing.publicPem());

        assertThat(key.pem()).isEqualTo(signing.publicPem()).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(key.verifies(Head.sign(1, Entry.FIRST, signing))).isTrue();
        assertThat(key.verifies(Head.sign(1, Entry.FIRST, SigningKey.create()))).isFalse();
    }

    @Test
    void saysWhatIsNoVerifyingKey() throws Exception {
        String right = SigningKey.create().publicPem();
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
            Pem.text("PUBLIC KEY", rsa)
        }) {
            assertThatThrownBy(() -> VerifyingKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The verifying key is no Ed25519 public key in PEM");
        }
    }
}
