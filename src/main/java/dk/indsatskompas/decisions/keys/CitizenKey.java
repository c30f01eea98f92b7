package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.Payload;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A citizen in one month such as {@code 2026-11}, the key of which still exists: the random id that its entries know
 * her by, and the keyed hash of her reference, the same in all months.
 */
public record CitizenKey(UUID id, String period, String lookup, SecretKey key) {

    public static CitizenKey create(String lookup, String period) {
        return new CitizenKey(UUID.randomUUID(), period, lookup, AesGcm.key(AesGcm.randomKey()));
    }

    public ImmutableBytes seal(ImmutableBytes packed, UUID entry) {
        return ImmutableBytes.handedOver(AesGcm.seal(key, packed.toByteArray(), entry));
    }

    public Payload open(ImmutableBytes payload, UUID entry) throws CannotDecrypt {
        return Payload.unpack(AesGcm.open(key, payload.toByteArray(), entry));
    }
}
