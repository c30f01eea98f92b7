package dk.indsatskompas.decisions.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs and hashes as they are stored, sixteen bytes and 32, instead of the text that they are told as. */
public final class Ids {
    private static final int UUID_LENGTH = 16;
    private static final String SHA256 = "sha256:";

    private Ids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(UUID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** {@link IllegalArgumentException} when it is not sixteen bytes. */
    public static UUID uuid(byte[] stored) {
        if (stored.length != UUID_LENGTH) {
            throw new IllegalArgumentException("Not as a UUID is stored");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The bytes of hexadecimal digits. */
    public static byte[] hash(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    public static @Nullable String hash(byte @Nullable [] stored) {
        return stored == null ? null : HexFormat.of().formatHex(stored);
    }

    static byte[] sha256(String hash) {
        return hash(hash.substring(SHA256.length()));
    }

    static String sha256(byte[] stored) {
        return SHA256 + hash(stored);
    }
}
