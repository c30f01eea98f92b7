package dk.indsatskompas.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** What {@code resources/openapi/texts.yaml} says, in the language in which the document is asked for. */
final class OpenApiTexts {
    private OpenApiTexts() {}

    /** Read when the document is first asked for, and not by a start. */
    private static final class File {
        static final JsonNode TEXTS = read();

        private static JsonNode read() {
            try (InputStream file = OpenApiTexts.class.getResourceAsStream("/openapi/texts.yaml")) {
                return Yaml31.mapper().readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static JsonNode at(String... path) {
        JsonNode found = File.TEXTS;
        for (String step : path) {
            found = found.path(step);
        }
        return found;
    }

    static Optional<String> find(String... path) {
        return Optional.ofNullable(at(path).path(language().code()).textValue());
    }

    static String in(String... path) {
        return find(path).orElseThrow(() -> new IllegalStateException("No text " + String.join(".", path)));
    }

    static String in(Text text) {
        return text.in(language());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
