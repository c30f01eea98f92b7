package dk.indsatskompas.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.indsatskompas.decisions.ImmutableBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key: everything but the key itself. The key is 256 random bits, which nobody can guess however
 * fast a hash is, so it is kept as one SHA-256 over its id and the bits; a slow hash as for passwords would protect nothing
 * more, and would cost a core some tens of milliseconds with every request.
 *
 * @param id stands in the key, so that it is found without trying all
 * @param name who uses it; several keys may share a name, so that one can follow another
 * @param hash SHA-256 of the whole key, in hexadecimal
 * @param expiresAt from when it is refused; null is never
 * @param revokedAt when it was revoked; null when it was not
 */
public record ApiKey(
        String id,
        String name,
        Set<Role> roles,
        String hash,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {
    public static final String PREFIX = "ik_";

    /** Who is recorded when nobody has to sign in. */
    public static final String ANYBODY = "anonymous";

    /** Names of nobody: what the service records as its own doing, and those who need no sign-in. */
    private static final List<String> TAKEN = List.of(ANYBODY, "retention", "service");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;

    /** Holds what is read from a file to what is written there. */
    public ApiKey {
        if (!ID.matcher(id).matches() || !HASH.matcher(hash).matches() || !isName(name) || roles.isEmpty()) {
            throw new IllegalArgumentException("No such key was made here");
        }
        roles = Set.copyOf(roles);
    }

    /** A key that was just made: the only time it is known. */
    public record Fresh(ApiKey key, String token) {}

    static Fresh make(String name, Set<Role> roles, Instant now, @Nullable Instant expiresAt) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token =
                PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Fresh(new ApiKey(id, name, roles, hash(token), now, expiresAt, null), token);
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !TAKEN.contains(name);
    }

    /** The id in a token; of anything else, something that no key has. */
    static String idIn(String token) {
        return token.substring(PREFIX.length()).replaceFirst("_.*", "");
    }

    /** Whether it is this key that was sent. It takes as long wherever the two differ. */
    boolean is(String token) {
        return MessageDigest.isEqual(
                hash(token).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    public boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The codes of the roles, in their order. */
    @JsonIgnore
    public List<String> codes() {
        return new TreeSet<>(roles).stream().map(Role::code).toList();
    }

    ApiKey revoked(Instant now) {
        return new ApiKey(id, name, roles, hash, madeAt, expiresAt, revokedAt == null ? now : revokedAt);
    }

    private static String hash(String token) {
        return ImmutableBytes.of(token).sha256().replace("sha256:", "");
    }
}
