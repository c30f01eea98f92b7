package dk.indsatskompas.command.verify;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A head of the log that somebody kept in a file. */
final class KeptHead {

    private KeptHead() {}

    /**
     * The head in a file. What else stands there does not matter.
     *
     * @throws CannotOpen when there is no head in it
     */
    static LogHead read(Path file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            JsonNode count = json.path("count");
            JsonNode hash = json.path("hash");
            JsonNode signature = json.path("signature");
            if (count.isIntegralNumber() && count.canConvertToLong() && hash.isString() && signature.isString()) {
                return new LogHead(count.asLong(), hash.asString(), signature.asString());
            }
        } catch (IOException | JacksonException e) {
            // Told below: whatever the file is, it is no head.
        }
        throw new CannotOpen(Text.format(
                "Der er intet endepunkt i %s. Gem svaret fra GET /v1/log/head i filen, som det er.",
                "There is no head in %s. Keep what GET /v1/log/head answers in the file as it is.", file));
    }
}
