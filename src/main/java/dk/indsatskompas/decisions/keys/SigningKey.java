package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs the head of the log, with Ed25519. Whoever has the public half can check it. Java signs until it is told to
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

    /** From blocks {@code PRIVATE KEY} (PKCS #8) and {@code PUBLIC KEY} (X.509), or {@link IllegalArgumentException}. */
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

    public byte[] sign(byte[] statement) {
        return publicHalf.hastened ? swift(statement) : java(statement);
    }

    /** Takes the faster way from now on: its library takes as long to check as five hundred signatures. */
    public void hasten() {
        swift(new byte[0]);
        publicHalf.hastened = true;
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
        Ed25519.sign(secret, 0, publicHalf.raw, 0, statement, 0, statement.length, signed, 0);
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

    /** The public half of the signing key (Ed25519). Whoever has it can check a head and what lies under it, and sign none. */
    public static final class VerifyingKey {
        static final String ALGORITHM = "Ed25519";

        private static final String BLOCK = "PUBLIC KEY";
        private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

        /** The key itself, at the end of how it is encoded (RFC 8410, section 4). */
        static final int RAW_LENGTH = 32;

        private static final byte[] ALGORITHM_ID = HexFormat.of().parseHex("302a300506032b6570032100");

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

        /** From the 32 bytes of RFC 8032. */
        static VerifyingKey ofRaw(ByteBuffer raw) {
            byte[] encoded = ByteBuffer.allocate(ALGORITHM_ID.length + RAW_LENGTH)
                    .put(ALGORITHM_ID)
                    .put(raw)
                    .array();
            return of(text(BLOCK, encoded));
        }

        public String pem() {
            return text(BLOCK, key.getEncoded());
        }

        public boolean verifies(LogHead head) {
            return NoteVerifier.ofLog(head.origin(), this).verifies(head.note());
        }

        boolean verifies(byte[] statement, byte[] signature) {
            return signature.length == Ed25519.SIGNATURE_SIZE
                    && (hastened ? swift(statement, signature) : java(statement, signature));
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

        /** SHA-256 over the key, in hexadecimal digits. */
        public String fingerprint() {
            return HexFormat.of().formatHex(Folder.sha256().digest(raw));
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
}
