package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs the head of the chain, with Ed25519. Whoever has the public half can check it. Java signs until it is told to
 * {@link #hasten()}: then Bouncy Castle does, which takes a sixteenth of the time for the same signature.
 */
public final class SigningKey {

    private static final String BLOCK = "PRIVATE KEY";

    private final EdECPrivateKey privateKey;
    private final VerifyingKey publicHalf;

    private SigningKey(EdECPrivateKey privateKey, VerifyingKey publicHalf) {
        this.privateKey = privateKey;
        this.publicHalf = publicHalf;
    }

    public static SigningKey create() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            return new SigningKey((EdECPrivateKey) pair.getPrivate(), new VerifyingKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * From blocks {@code PRIVATE KEY} (PKCS #8) and {@code PUBLIC KEY} (X.509), or {@link IllegalArgumentException}.
     */
    public static SigningKey of(String pem) {
        SigningKey key = new SigningKey(privateKey(pem), VerifyingKey.of(pem));
        byte[] anything = pem.getBytes(US_ASCII);
        if (!key.publicHalf.verifies(anything, key.sign(anything))) {
            throw new IllegalArgumentException("The two halves of the signing key do not belong together");
        }
        return key;
    }

    public VerifyingKey publicHalf() {
        return publicHalf;
    }

    String pem() {
        return VerifyingKey.text(BLOCK, privateKey.getEncoded()) + publicHalf.pem();
    }

    public String sign(byte[] statement) {
        byte[] signed = publicHalf.isHastened() ? swift(statement) : java(statement);
        return Base64.getEncoder().encodeToString(signed);
    }

    /** Takes the faster way from now on: its library takes as long to check as five hundred signatures. */
    public void hasten() {
        swift(new byte[0]);
        publicHalf.hasten();
    }

    private byte[] java(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] swift(byte[] statement) {
        byte[] signed = new byte[Ed25519.SIGNATURE_SIZE];
        byte[] secret = privateKey.getBytes().orElseThrow();
        Ed25519.sign(secret, 0, publicHalf.raw(), 0, statement, 0, statement.length, signed, 0);
        return signed;
    }

    private static EdECPrivateKey privateKey(String pem) {
        try {
            PKCS8EncodedKeySpec der = new PKCS8EncodedKeySpec(VerifyingKey.block(pem, BLOCK));
            return (EdECPrivateKey)
                    KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(der);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The signing key is no Ed25519 private key in PEM", e);
        }
    }
}
