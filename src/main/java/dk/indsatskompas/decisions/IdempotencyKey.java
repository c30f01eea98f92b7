package dk.indsatskompas.decisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The mark of a request that may be sent again: the key that its sender chose, and the SHA-256 of what is asked with it, by
 * which the same request is told from another.
 */
public record IdempotencyKey(String key, String request) {
    private static final String BETWEEN = "\n";

    /** As it is kept with what it marks. */
    @JsonValue
    public String text() {
        return key + BETWEEN + request;
    }

    /** The mark in a text; {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static IdempotencyKey of(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No idempotency key");
        }
        return new IdempotencyKey(parts[0], parts[1]);
    }
}
