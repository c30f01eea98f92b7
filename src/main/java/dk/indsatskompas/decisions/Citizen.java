package dk.indsatskompas.decisions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A citizen in one month, the key of which still exists.
 *
 * @param id random; it is what the entries of that month know her by
 * @param period the month, such as {@code 2026-11}
 * @param lookup the keyed hash of her reference, the same in all months
 */
record Citizen(UUID id, String period, String lookup, SecretKey key) {

    static Citizen create(String lookup, String period) {
        return new Citizen(UUID.randomUUID(), period, lookup, Aes.key(Aes.randomKey()));
    }

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
