package dk.indsatskompas.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts the examples under {@code resources/openapi} into the document: {@code <operationId>.json} is what an operation
 * answers, {@code <operationId>.request.json} what it is sent; lines end in {@code .ndjson}. A test asks the service and compares.
 */
@Component
record OpenApiExamples(RulebookRegistry rulebooks) implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        Map<String, String> named = named();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    describe(operation);
                    operation.getParameters().stream()
                            .filter(parameter -> named.containsKey(parameter.getName()))
                            .forEach(parameter -> parameter.setExample(named.get(parameter.getName())));
                });
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

    private static void describe(Operation operation) {
        ApiResponse answer = operation.getResponses().get("200");
        if (answer != null) {
            show(operation.getOperationId(), answer.getContent());
        }
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
                // Lines of JSON, which a document in JSON can only show as one text.
                media.setExample(file(name + ".ndjson"));
            }
        });
    }

    /** An example, as a tree of the library that writes the document. */
    static Object read(String name) {
        try {
            return Json31.mapper().readTree(file(name + ".json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The example " + name + " cannot be read", e);
        }
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("openapi/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
