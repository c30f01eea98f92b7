package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import java.util.Map;

/**
 * The end of the chain, signed. An auditor who keeps one can tell later whether anything before it was changed or cut
 * off.
 *
 * @param count how many entries there are
 * @param hash that of the last one; {@link Entry#FIRST} while there is none
 * @param signature Ed25519 over {@link #statement()}, in Base64
 */
public record LogHead(long count, String hash, String signature) {

    public static LogHead sign(long count, String hash, SigningKey key) {
        return new LogHead(count, hash, key.sign(statement(count, hash)));
    }

    /** The bytes that are signed: {@code {"count":2,"hash":"sha256:…"}} as RFC 8785 spells it. */
    public byte[] statement() {
        return statement(count, hash);
    }

    private static byte[] statement(long count, String hash) {
        return CanonicalStatement.json(Map.of("count", count, "hash", hash));
    }
}
