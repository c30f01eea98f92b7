package dk.indsatskompas.decisions.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** What is hashed and signed: JSON in its one canonical spelling (RFC 8785), and SHA-256 over it. */
public final class CanonicalStatement {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalStatement() {}

    /** A record or a map as an object; what is null in a record is left out. */
    public static byte[] json(Object said) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(said)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(Folder.sha256().digest(bytes));
    }
}
