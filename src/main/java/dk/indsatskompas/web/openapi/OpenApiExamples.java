package dk.indsatskompas.web.openapi;

import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts the examples under {@code resources/openapi} into the document: {@code <operationId>.json} is what an operation
 * answers, {@code <operationId>.request.json} what it is sent; lines end in {@code .ndjson}. A test asks the service and compares.
 */
@Component
class OpenApiExamples implements OpenApiCustomizer {

    private final RulebookRegistry rulebooks;

    OpenApiExamples(RulebookRegistry rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** What stands for a parameter that names something of the rulebook in force, by the parameter's name. */
    private Map<String, String> named() {
        Contents contents = rulebooks.inForce().rulebook().contents();
        Map<String, String> named = new HashMap<>();
        List<String> recommendations = contents.catalogue().ids();
        recommendations.stream().findFirst().ifPresent(one -> {
            named.put("recommendation", one);
            named.put("one", one);
        });
        recommendations.stream().skip(1).findFirst().ifPresent(other -> named.put("other", other));
        contents.findings().keySet().stream().findFirst().ifPresent(finding -> named.put("finding", finding));
        contents.studies().stream().findFirst().ifPresent(study -> named.put("study", study.id()));
        return named;
    }

    private static void show(Operation operation, Map<String, String> named) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> named.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setExample(named.get(parameter.getName())));
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, String> named = named();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    describe(operation);
                    show(operation, named);
                });
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
            } else if (type.endsWith("ndjson")) {
                media.setExample(lines(name));
            }
        });
    }

    /** An example, as a tree of the library that writes the document. */
    static Object read(String name) {
        return file(name + ".json", json -> Json31.mapper().readTree(json));
    }

    /** Lines of JSON, which a document in JSON can only show as one text. */
    private static Object lines(String name) {
        return file(name + ".ndjson", lines -> new String(lines.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Object file(String name, Reading reading) {
        try (InputStream file = OpenApiExamples.class.getResourceAsStream("/openapi/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No example " + name);
            }
            return reading.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + name + " cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        Object of(InputStream file) throws IOException;
    }
}
