package dk.indsatskompas.web.openapi;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document what each operation is for, in the language in which the document is asked for. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
class OpenApiTexts implements OpenApiCustomizer {

    /** Read when the document is first asked for, and not by a start. */
    private static final class File {
        static final Map<?, ?> TEXTS = read();
    }

    @Override
    public void customise(OpenAPI api) {
        api.setTags(((Map<?, ?>) Objects.requireNonNull(File.TEXTS.get("tags")))
                .keySet().stream()
                        .map(String::valueOf)
                        .map(name -> new Tag().name(name).description(in("tags", name)))
                        .toList());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiTexts::describe);
    }

    private static void describe(Operation operation) {
        String id = operation.getOperationId();
        operation.summary(in("operations", id, "summary"));
        operation.description(in("operations", id, "description") + " " + operation.getDescription());
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(one -> one.description(in("operations", id, "parameters", one.getName())));
        }
        if (operation.getRequestBody() != null) {
            find("operations", id, "body").ifPresent(said -> {
                operation.getRequestBody().description(said);
            });
        }
        find("operations", id, "answer")
                .ifPresent(said ->
                        operation.getResponses().values().forEach(response -> describe(response.getContent(), said)));
    }

    private static void describe(Content content, String said) {
        content.values().forEach(media -> media.getSchema().description(said));
    }

    /** What stands at a path of the file, in the language that is asked for. */
    static String in(String... path) {
        return find(path).orElseThrow(() -> new IllegalStateException("No text " + String.join(".", path)));
    }

    private static Optional<String> find(String... path) {
        Object found = File.TEXTS;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(found).map(OpenApiTexts::said);
    }

    private static @Nullable String said(Object text) {
        return (String) ((Map<?, ?>) text).get(language().code());
    }

    static String in(Text text) {
        return text.in(language());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    private static Map<?, ?> read() {
        try (InputStream file = OpenApiTexts.class.getResourceAsStream("/openapi/texts.yaml")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
