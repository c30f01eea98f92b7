package dk.indsatskompas.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts the examples under {@code resources/openapi} into the document: {@code <operationId>.json} is what an operation
 * answers, {@code <operationId>.request.json} what it is sent. A test asks the service and compares.
 */
@Component
class OpenApiExamples implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiExamples::describe);
    }

    private static void describe(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            if (status.equals("200")) {
                show(operation.getOperationId(), response.getContent());
            }
        });
        if (operation.getRequestBody() != null) {
            show(
                    operation.getOperationId() + ".request",
                    operation.getRequestBody().getContent());
        }
    }

    private static void show(String name, Content content) {
        content.forEach((type, media) -> {
            if (type.equals("application/json")) {
                media.setExample(read(name));
            }
        });
    }

    /** An example, as a tree of the library that writes the document. */
    static Object read(String name) {
        String file = "/openapi/" + name + ".json";
        try (InputStream json = OpenApiExamples.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalStateException("No example " + file);
            }
            return Json31.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }
}
