package dk.indsatskompas.decisions;

import org.jspecify.annotations.Nullable;

/** A request as it came in, byte for byte; with a key when it may be sent again. */
public record RecordedRequest(
        String caller, String citizenRef, @Nullable IdempotencyKey key, ImmutableBytes body) {}
