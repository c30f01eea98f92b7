package dk.indsatskompas.decisions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A citizen whose key still exists.
 *
 * @param id random; it is what entries know her by
 * @param lookup the keyed hash of her reference
 */
record Citizen(UUID id, String lookup, SecretKey key) {

    Bytes seal(byte[] packed, UUID entry) {
        return Bytes.of(Aes.seal(key, packed, place(entry)));
    }

    Payload open(Bytes payload, UUID entry) throws DoesNotOpen {
        return Payload.unpack(Aes.open(key, payload.toByteArray(), place(entry)));
    }

    private static byte[] place(UUID entry) {
        return entry.toString().getBytes(StandardCharsets.UTF_8);
    }
}
