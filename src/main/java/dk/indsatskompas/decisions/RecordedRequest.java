package dk.indsatskompas.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param caller who was authenticated
 * @param idempotencyKey what the caller marked the request with, so that it can be sent again
 * @param body every byte of it
 */
public record RecordedRequest(
        String caller, String citizenRef, @Nullable String idempotencyKey, ImmutableBytes body) {}
