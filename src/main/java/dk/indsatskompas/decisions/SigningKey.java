package dk.indsatskompas.decisions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs the head of the chain, with Ed25519. Whoever has the public half can check it. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static SigningKey create() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
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
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            SigningKey key = new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
                    factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))));
            byte[] anything = pem.getBytes(US_ASCII);
            if (!key.verifies(anything, key.sign(anything))) {
                throw new IllegalArgumentException("The two halves of the signing key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The signing key is no Ed25519 key in PEM", e);
        }
    }

    /** What an auditor needs to check a head: {@code PUBLIC KEY} in PEM. */
    public String publicPem() {
        return pem("PUBLIC KEY", publicKey.getEncoded());
    }

    /** Whether this key signed that head. */
    public boolean verifies(Head head) {
        return verifies(head.statement(), head.signature());
    }

    String pem() {
        return pem("PRIVATE KEY", privateKey.getEncoded()) + publicPem();
    }

    String sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean verifies(byte[] statement, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(statement);
            byte[] bytes = Base64.getDecoder().decode(signed);
            return signed.equals(Base64.getEncoder().encodeToString(bytes)) && signature.verify(bytes);
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String name, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(name, MIME.encodeToString(der), name)
                .replace("\r\n", "\n");
    }

    private static byte[] block(String pem, String name) {
        Matcher matcher = Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
                .matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("The signing key has no block " + name);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1));
    }
}
