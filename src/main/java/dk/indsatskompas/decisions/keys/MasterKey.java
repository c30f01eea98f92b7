package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.decisions.IdempotencyKey;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The one secret behind all citizens' keys: it wraps them, and turns references into what they are looked up by. */
public final class MasterKey {
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;
    private final SecretKey wrapping;
    private final byte[] hashing;

    private MasterKey(byte[] secret) {
        this.secret = secret;
        this.wrapping = AesGcm.key(mac(secret).doFinal("citizen keys".getBytes(UTF_8)));
        this.hashing = mac(secret).doFinal("look-up".getBytes(UTF_8));
    }

    static MasterKey create() {
        return new MasterKey(AesGcm.randomKey());
    }

    /** The key in Base64; {@link IllegalArgumentException} when it is not exactly 32 bytes. */
    public static MasterKey of(String base64) {
        if (!base64.strip().matches("[A-Za-z0-9+/]{43}=?")) {
            throw new IllegalArgumentException("The master key must be 32 bytes in Base64");
        }
        return new MasterKey(Base64.getDecoder().decode(base64.strip()));
    }

    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Tells master keys apart without giving this one away. */
    public String id() {
        return keyedHash("id");
    }

    public String lookup(String citizenRef) {
        return keyedHash("citizen", citizenRef);
    }

    public String keyHash(String caller, String idempotencyKey) {
        return keyedHash("idempotency", caller, idempotencyKey);
    }

    public String requestHash(IdempotencyKey key) {
        return keyedHash("request", key.request());
    }

    /** What an erasure is found again by; another hash than what decisions were found by. */
    public String erasedHash(String citizenRef) {
        return keyedHash("erased", citizenRef);
    }

    /** A hash that nobody can compute, or try references against, without this key. */
    private String keyedHash(String what, String... parts) {
        Mac mac = mac(hashing);
        mac.update(what.getBytes(UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            mac.update((":" + bytes.length + ":").getBytes(UTF_8));
            mac.update(bytes);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    byte[] wrap(byte[] key, UUID citizen) {
        return AesGcm.seal(wrapping, key, citizen.toString());
    }

    public SecretKey unwrap(byte[] wrapped, UUID citizen) throws CannotDecrypt {
        return AesGcm.key(AesGcm.open(wrapping, wrapped, citizen.toString()));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
