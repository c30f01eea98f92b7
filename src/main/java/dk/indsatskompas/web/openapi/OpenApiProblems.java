package dk.indsatskompas.web.openapi;

import dk.indsatskompas.web.http.ProblemDetails;
import dk.indsatskompas.web.http.ProblemType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in OpenAPI which problems each operation can answer, each with an example. */
@Component
@Order(0)
class OpenApiProblems implements OpenApiCustomizer {
    private static final String PROBLEM_JSON = "application/problem+json";

    /** Statuses that tell when to come again. */
    private static final Set<Integer> PASSING =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(ProblemDetails.class))
                .forEach(api.getComponents()::addSchemas);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiProblems::describe);
    }

    private static void describe(Operation operation) {
        boolean isSent = operation.getRequestBody() != null;
        boolean isSentWhole = isSent && !isOfLines(operation);
        if (isSentWhole) {
            add(operation, ProblemType.INVALID_REQUEST);
            add(operation, ProblemType.TOO_LARGE);
        } else {
            add(operation, ProblemType.MALFORMED_REQUEST);
        }
        if (isSent) {
            add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            addBesides(operation, ProblemType.UNSUPPORTED_CODING);
        }
        OpenApiTexts.at("operations", operation.getOperationId(), "problems")
                .forEach(name -> add(operation, ProblemType.valueOf(name.asText())));
        if (isSentWhole) {
            add(operation, ProblemType.TOO_SLOW);
        }
        add(operation, ProblemType.TOO_MANY_REQUESTS);
        addBesides(operation, ProblemType.OVERLOADED);
        add(operation, ProblemType.NOT_SIGNED_IN);
        add(operation, ProblemType.NOT_ALLOWED);
        add(operation, ProblemType.NOT_ACCEPTABLE);
        addBesides(operation, ProblemType.CODING_NOT_ACCEPTABLE);
        add(operation, ProblemType.INTERNAL);
    }

    /** What is wrong with a line is answered in its place. */
    private static boolean isOfLines(Operation operation) {
        return operation.getRequestBody().getContent().keySet().stream().anyMatch(type -> type.endsWith("ndjson"));
    }

    /** Another problem of its status may already be told. */
    private static void addBesides(Operation operation, ProblemType type) {
        ApiResponse other = operation.getResponses().get(String.valueOf(type.status()));
        if (other == null) {
            add(operation, type);
        } else {
            other.setDescription(
                    other.getDescription() + " " + OpenApiTexts.in("document", "orElse") + " " + description(type));
        }
    }

    private static String description(ProblemType type) {
        return OpenApiTexts.in(type.title()) + ". " + OpenApiTexts.in(type.detail());
    }

    private static void add(Operation operation, ProblemType type) {
        MediaType media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        media.setExample(example(type));
        ApiResponse response = new ApiResponse()
                .description(description(type))
                .content(new Content().addMediaType(PROBLEM_JSON, media));
        if (PASSING.contains(type.status())) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    OpenApiFrame.said(HttpHeaders.RETRY_AFTER).schema(ProfileSchema.typed("integer")));
        }
        operation.getResponses().addApiResponse(String.valueOf(type.status()), response);
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("title", OpenApiTexts.in(type.title()));
        problem.put("status", type.status());
        problem.put("detail", OpenApiTexts.in(type.detail()));
        problem.put("instance", "urn:uuid:3c6f1e0a-5d0b-4c55-9f1e-8a4f6a0f7d21");
        return problem;
    }
}
