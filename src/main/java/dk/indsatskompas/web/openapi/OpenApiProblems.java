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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in OpenAPI which problems each operation can answer, each with an example. */
@Component
class OpenApiProblems implements OpenApiCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";

    /** What only some operations answer. */
    private static final Map<String, List<ProblemType>> MORE = Map.ofEntries(
            Map.entry("findings", List.of(ProblemType.NOT_FOUND)),
            Map.entry("finding", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "recommend",
                    List.of(
                            ProblemType.UNKNOWN_RULEBOOK,
                            ProblemType.RULEBOOK_UNREADABLE,
                            ProblemType.ERASED,
                            ProblemType.IDEMPOTENCY_KEY_CONFLICT,
                            ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "recommendBatch",
                    List.of(
                            ProblemType.UNKNOWN_RULEBOOK,
                            ProblemType.RULEBOOK_UNREADABLE,
                            ProblemType.STORE_UNAVAILABLE)),
            Map.entry("decision", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry("decisions", List.of(ProblemType.INVALID_REQUEST, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("feedback", List.of(ProblemType.ERASED, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("feedbackTotals", List.of(ProblemType.INVALID_REQUEST, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("rulebooks", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "rulebookInForce",
                    List.of(
                            ProblemType.INVALID_REQUEST,
                            ProblemType.NOT_FOUND,
                            ProblemType.RULEBOOK_UNREADABLE,
                            ProblemType.STORE_UNAVAILABLE)),
            Map.entry("rulebookHistory", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry("checkRulebook", List.of(ProblemType.UPLOAD_TOO_LARGE, ProblemType.CHECKS_BUSY)),
            Map.entry(
                    "submitRulebook",
                    List.of(
                            ProblemType.UPLOAD_TOO_LARGE,
                            ProblemType.RULEBOOK_BROKEN,
                            ProblemType.STORE_UNAVAILABLE,
                            ProblemType.CHECKS_BUSY)),
            Map.entry("approveRulebook", List.of(ProblemType.OWN_DRAFT, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("activateRulebook", List.of(ProblemType.NOT_APPROVED, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("rollBackRulebook", List.of(ProblemType.NEVER_IN_FORCE, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("rulebook", List.of(ProblemType.RULEBOOK_UNREADABLE, ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "impact", List.of(ProblemType.INVALID_REQUEST, ProblemType.RULEBOOK_UNREADABLE, ProblemType.BUSY)),
            Map.entry(
                    "impactOfGiven",
                    List.of(ProblemType.POPULATION_TOO_LARGE, ProblemType.RULEBOOK_UNREADABLE, ProblemType.BUSY)),
            Map.entry(
                    "guide",
                    List.of(
                            ProblemType.INVALID_REQUEST,
                            ProblemType.RULEBOOK_UNREADABLE,
                            ProblemType.STORE_UNAVAILABLE)),
            Map.entry("guideInForce", List.of(ProblemType.INVALID_REQUEST)),
            Map.entry("rulebookFile", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "replay",
                    List.of(
                            ProblemType.INVALID_REQUEST,
                            ProblemType.RULEBOOK_UNREADABLE,
                            ProblemType.ERASED,
                            ProblemType.STORE_UNAVAILABLE)),
            Map.entry(
                    "why", List.of(ProblemType.RULEBOOK_UNREADABLE, ProblemType.ERASED, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("report", List.of(ProblemType.ERASED, ProblemType.STORE_UNAVAILABLE)),
            Map.entry("eraseCitizen", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry("logHead", List.of(ProblemType.STORE_UNAVAILABLE)),
            Map.entry("verifyLog", List.of(ProblemType.INVALID_REQUEST, ProblemType.STORE_UNAVAILABLE)));

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
        if (operation.getRequestBody() == null) {
            add(operation, ProblemType.MALFORMED_REQUEST);
        } else if (isOfLines(operation)) {
            add(operation, ProblemType.MALFORMED_REQUEST);
            add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        } else {
            add(operation, ProblemType.INVALID_REQUEST);
            add(operation, ProblemType.TOO_LARGE);
            add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (choosesByPath(operation)) {
            add(operation, ProblemType.NOT_FOUND);
        }
        MORE.getOrDefault(operation.getOperationId(), List.of()).forEach(type -> add(operation, type));
        if (operation.getRequestBody() != null && !isOfLines(operation)) {
            add(operation, ProblemType.TOO_SLOW);
        }
        add(operation, ProblemType.TOO_MANY_REQUESTS);
        addBesides(operation, ProblemType.OVERLOADED);
        add(operation, ProblemType.NOT_SIGNED_IN);
        add(operation, ProblemType.NOT_ALLOWED);
        add(operation, ProblemType.NOT_ACCEPTABLE);
        add(operation, ProblemType.INTERNAL);
    }

    /** What is wrong with a line is answered in its place. */
    private static boolean isOfLines(Operation operation) {
        return operation.getRequestBody().getContent().keySet().stream().anyMatch(type -> type.endsWith("ndjson"));
    }

    private static boolean choosesByPath(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(parameter -> parameter.getIn().equals("path"));
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
        media.setExample(type == ProblemType.INVALID_REQUEST ? OpenApiExamples.read("invalid-request") : example(type));
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(type.status()),
                        new ApiResponse()
                                .description(description(type))
                                .content(new Content().addMediaType(PROBLEM_JSON, media)));
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
