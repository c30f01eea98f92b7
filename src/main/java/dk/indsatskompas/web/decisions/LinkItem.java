package dk.indsatskompas.web.decisions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dk.indsatskompas.decisions.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A link of the chain, so that anybody can check it: SHA-256 over the statement, and every field of the entry, spelled as
 * RFC 8785 has it; {@code previous} is the hash of the entry before.
 */
public record LinkItem(
        String hash,

        @JsonRawValue @Schema(implementation = Map.class) String statement) {
    public static LinkItem of(Entry entry) {
        return new LinkItem(entry.hash(), new String(entry.canonical(), StandardCharsets.UTF_8));
    }
}
