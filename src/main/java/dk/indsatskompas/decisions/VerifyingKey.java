package dk.indsatskompas.decisions;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The public half of the signing key (Ed25519). Whoever has it can check a head and the chain before it, and sign none. */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";

    private static final String BLOCK = "PUBLIC KEY";

    private final PublicKey key;
    private final Ed25519PublicKeyParameters verifying;

    VerifyingKey(PublicKey key) {
        this.key = key;
        this.verifying = verifying(key);
    }

    /**
     * The key in PEM: a block {@code PUBLIC KEY} (X.509); what else there is does not matter.
     *
     * @throws IllegalArgumentException when there is no such block, or it is no Ed25519 key
     */
    public static VerifyingKey of(String pem) {
        try {
            X509EncodedKeySpec der = new X509EncodedKeySpec(Pem.block(pem, BLOCK));
            return new VerifyingKey(KeyFactory.getInstance(ALGORITHM).generatePublic(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The verifying key is no Ed25519 public key in PEM", e);
        }
    }

    /** The same text that {@link #of} takes. */
    public String pem() {
        return Pem.text(BLOCK, key.getEncoded());
    }

    /** Whether the other half of this key signed that head. */
    public boolean verifies(Head head) {
        return verifies(head.statement(), head.signature());
    }

    boolean verifies(byte[] statement, String signed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signed);
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, verifying);
            signer.update(statement, 0, statement.length);
            return signed.equals(Base64.getEncoder().encodeToString(bytes)) && signer.verifySignature(bytes);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Ed25519PublicKeyParameters verifying(PublicKey key) {
        try {
            return (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(key.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
