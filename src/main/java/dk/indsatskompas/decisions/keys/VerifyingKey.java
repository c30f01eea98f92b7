package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.indsatskompas.decisions.LogHead;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of the signing key (Ed25519). Whoever has it can check a head and the chain before it, and sign none. */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";

    private static final String BLOCK = "PUBLIC KEY";
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    /** The key itself, at the end of how it is encoded (RFC 8410, section 4). */
    private static final int RAW_LENGTH = 32;

    private static final int SIGNATURE_LENGTH = 64;

    private final PublicKey key;
    private final byte[] raw;
    private volatile boolean hastened;

    VerifyingKey(PublicKey key) {
        this.key = key;
        byte[] encoded = key.getEncoded();
        this.raw = Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    /** From a block {@code PUBLIC KEY} (X.509) in PEM; {@link IllegalArgumentException} when there is none. */
    public static VerifyingKey of(String pem) {
        try {
            X509EncodedKeySpec der = new X509EncodedKeySpec(block(pem, BLOCK));
            return new VerifyingKey(KeyFactory.getInstance(ALGORITHM).generatePublic(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The verifying key is no Ed25519 public key in PEM", e);
        }
    }

    public String pem() {
        return text(BLOCK, key.getEncoded());
    }

    public boolean verifies(LogHead head) {
        return verifies(head.statement(), head.signature());
    }

    boolean verifies(byte[] statement, String signed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signed);
            return signed.equals(Base64.getEncoder().encodeToString(bytes))
                    && bytes.length == SIGNATURE_LENGTH
                    && (hastened ? swift(statement, bytes) : java(statement, bytes));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A key as text (RFC 7468). */
    static String text(String block, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(block, MIME.encodeToString(der), block);
    }

    /** The first such block of a text; {@link IllegalArgumentException} when there is none, or it is not in Base64. */
    static byte[] block(String pem, String name) {
        Matcher matcher = Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
                .matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("There is no block " + name);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1));
    }

    /** Takes the faster way from now on, as {@link SigningKey#hasten} says. */
    void hasten() {
        hastened = true;
    }

    boolean isHastened() {
        return hastened;
    }

    byte[] raw() {
        return raw;
    }

    private boolean java(byte[] statement, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(statement);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean swift(byte[] statement, byte[] signed) {
        return Ed25519.verify(signed, 0, raw, 0, statement, 0, statement.length);
    }
}
