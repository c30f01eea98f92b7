package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key of a request that may be sent again, with the address it is sent to and the rulebook it names. Whether it is the
 * same again is judged by what it means: bodies that differ in white space or the order of fields are the same.
 */
public record RequestKey(
        String key, String address, @Nullable String rulebook) {
    /** The key with what a body asks. */
    public IdempotencyKey of(Map<String, @Nullable Object> body) {
        byte[] meant = CanonicalStatement.json(
                Map.of("address", address, "rulebook", Objects.toString(rulebook, ""), "body", body));
        return new IdempotencyKey(key, CanonicalStatement.sha256(meant));
    }

    /** The key of one line of a batch. No other is spelled so, because none has a space. */
    public RequestKey line(long number) {
        return new RequestKey(key + " " + number, address, rulebook);
    }
}
