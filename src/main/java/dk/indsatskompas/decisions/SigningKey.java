package dk.indsatskompas.decisions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * Signs the head of the chain, with Ed25519. Whoever has the public half can check it. Java has the algorithm too, and takes
 * sixteen times as long for the same signature; every commit waits for one.
 */
public final class SigningKey {

    private static final String BLOCK = "PRIVATE KEY";

    private final PrivateKey privateKey;
    private final Ed25519PrivateKeyParameters signing;
    private final VerifyingKey publicHalf;

    private SigningKey(PrivateKey privateKey, VerifyingKey publicHalf) {
        this.privateKey = privateKey;
        this.signing = signing(privateKey);
        this.publicHalf = publicHalf;
    }

    static SigningKey create() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The key in PEM: a block {@code PRIVATE KEY} (PKCS #8) and a block {@code PUBLIC KEY} (X.509).
     *
     * @throws IllegalArgumentException when they are not there, or do not belong together
     */
    public static SigningKey of(String pem) {
        SigningKey key = new SigningKey(privateKey(pem), VerifyingKey.of(pem));
        byte[] anything = pem.getBytes(US_ASCII);
        if (!key.publicHalf.verifies(anything, key.sign(anything))) {
            throw new IllegalArgumentException("The two halves of the signing key do not belong together");
        }
        return key;
    }

    /** What an auditor needs to check a head. */
    public VerifyingKey publicHalf() {
        return publicHalf;
    }

    /** The public half as {@code PUBLIC KEY} in PEM. */
    public String publicPem() {
        return publicHalf.pem();
    }

    /** Whether this key signed that head. */
    public boolean verifies(Head head) {
        return publicHalf.verifies(head);
    }

    String pem() {
        return Pem.text(BLOCK, privateKey.getEncoded()) + publicPem();
    }

    String sign(byte[] statement) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing);
        signer.update(statement, 0, statement.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }

    private static Ed25519PrivateKeyParameters signing(PrivateKey key) {
        try {
            return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(String pem) {
        try {
            PKCS8EncodedKeySpec der = new PKCS8EncodedKeySpec(Pem.block(pem, BLOCK));
            return KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(der);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The signing key is no Ed25519 private key in PEM", e);
        }
    }
}
