package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import java.util.Map;

/** The end of the chain, signed with Ed25519 in Base64: how many entries there are, and the hash of the last. */
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
