package dk.indsatskompas.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, byte for byte, from whoever was authenticated; marked with a key so that it can be sent
 * again, or not.
 */
public record RecordedRequest(
        String caller, String citizenRef, @Nullable String idempotencyKey, ImmutableBytes body) {}
