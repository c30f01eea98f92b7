package dk.indsatskompas.web.decisions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dk.indsatskompas.decisions.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An entry of the log, so that anybody can check it: every field of it, spelled as RFC 8785 has it, and the hash of its leaf,
 * which is SHA-256 over a zero byte and that statement.
 */
public record LinkItem(
        String hash,

        @JsonRawValue @Schema(implementation = Map.class) String statement) {
    public static LinkItem of(Entry entry) {
        return new LinkItem("sha256:" + entry.hash().hex(), new String(entry.canonical(), StandardCharsets.UTF_8));
    }
}
