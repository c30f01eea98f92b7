package dk.indsatskompas.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.http.ProblemType;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts the examples under {@code resources/openapi} into the document: {@code <operationId>.json} is what an operation
 * answers, {@code <operationId>.request.json} what it is sent; lines end in {@code .ndjson}, texts in {@code .txt}. A test asks the service and compares.
 * They speak of the shipped rules folder. A rulebook that does not understand the question in them gets one of its own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public record OpenApiExamples(RulebookRegistry rulebooks) implements OpenApiCustomizer {
    private static final String ASK = "recommend";

    @Override
    public void customise(OpenAPI api) {
        Contents contents = rulebooks.inForce().contents();
        Map<String, String> named = named(contents);
        Optional<Object> own = isUnderstood(contents) ? Optional.empty() : Optional.of(question(contents.vocabulary()));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    own.ifPresentOrElse(question -> ask(operation, question), () -> describe(operation));
                    operation.getParameters().stream()
                            .filter(parameter -> named.containsKey(parameter.getName()))
                            .forEach(parameter -> parameter.setExample(named.get(parameter.getName())));
                });
    }

    /** A whole question that this rulebook understands, as JSON: that of the examples, or one of its own. */
    public static String question(Contents contents) {
        return isUnderstood(contents)
                ? file(ASK + ".request.json").strip()
                : question(contents.vocabulary()).toPrettyString();
    }

    /** What stands for a parameter that names something of the rulebook in force, by the parameter's name. */
    private static Map<String, String> named(Contents contents) {
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

    private static boolean isUnderstood(Contents contents) {
        try {
            byte[] shipped = file(ASK + ".request.json").getBytes(StandardCharsets.UTF_8);
            Question.read(shipped, contents.vocabulary(), LocalDate.EPOCH);
        } catch (InvalidRequest e) {
            return false;
        }
        return StreamSupport.stream(read(ASK).get("recommendations").spliterator(), false)
                .allMatch(
                        one -> contents.catalogue().ids().contains(one.get("id").asText()));
    }

    /** With the least number, a yes and the first code in force of each attribute. */
    private static ObjectNode question(Vocabulary vocabulary) {
        ObjectNode question = Json31.mapper().createObjectNode().put("citizenRef", "case-7f3c");
        vocabulary.attributes().forEach(attribute -> {
            Subject subject = attribute.subject();
            ObjectNode object = question.withObject("/" + subject.path().replace('.', '/'));
            attribute.range().ifPresent(range -> object.put(attribute.field(), range.min()));
            vocabulary.codeLists().of(attribute).stream()
                    .filter(code -> code.until() == null)
                    .findFirst()
                    .ifPresent(code -> {
                        if (attribute.isList()) {
                            object.putArray(attribute.field()).add(code.id());
                        } else {
                            object.put(attribute.field(), code.id());
                        }
                    });
            if (!object.has(attribute.field())) {
                object.put(attribute.field(), true);
            }
        });
        return question;
    }

    private static void ask(Operation operation, Object question) {
        if (operation.getOperationId().equals(ASK)) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(question));
        }
    }

    private static void describe(Operation operation) {
        ApiResponse refused = operation.getResponses().get("400");
        if (refused != null && operation.getRequestBody() != null) {
            refused.getContent().values().stream()
                    .filter(media -> isOf(ProblemType.INVALID_REQUEST, media))
                    .forEach(media -> media.setExample(read("invalid-request")));
        }
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

    private static boolean isOf(ProblemType type, MediaType media) {
        return media.getExample() instanceof Map<?, ?> problem && type.uri().equals(problem.get("type"));
    }

    private static void show(String name, Content content) {
        content.forEach((type, media) -> {
            if (type.equals("application/json")) {
                media.setExample(read(name));
            } else if (type.endsWith("ndjson")) {
                // Lines of JSON, which a document in JSON can only show as one text.
                media.setExample(file(name + ".ndjson"));
            } else if (type.startsWith("text/plain") && new ClassPathResource("openapi/" + name + ".txt").exists()) {
                media.setExample(file(name + ".txt"));
            }
        });
    }

    private static JsonNode read(String name) {
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
