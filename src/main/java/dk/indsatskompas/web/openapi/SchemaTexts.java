package dk.indsatskompas.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says in the OpenAPI document what each schema and each of its fields is. A value that is one of a list names that list. It
 * is open unless its text says otherwise, or a request has it: a client must live with a code that it does not know, and one
 * that was generated does so with {@code x-extensible-enum} and not with {@code enum}.
 */
@Component
@Order(1)
record SchemaTexts(RulebookRegistry rulebooks) implements OpenApiCustomizer {
    private static final String FIELDS = "fields";
    private static final String LINE_PROBLEM = "BatchProblem";
    private static final String SCHEMAS = "schemas";

    @Override
    public void customise(OpenAPI api) {
        OpenApiTexts.at(SCHEMAS)
                .propertyStream()
                .filter(schema -> schema.getValue().has("values"))
                .forEach(schema -> api.getComponents()
                        .addSchemas(schema.getKey(), list(schema.getValue().get("values"))));
        api.getComponents().addSchemas(LINE_PROBLEM, lineProblem());
        api.getComponents().getSchemas().forEach(SchemaTexts::describe);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(SchemaTexts::describeLines);
    }

    private static Schema<?> lineProblem() {
        Schema<?> problem = ProfileSchema.typed("object")
                .addProperty("line", ProfileSchema.typed("integer").format("int64"))
                .addProperty("problem", ref("Problem"));
        problem.setRequired(List.of("line", "problem"));
        return problem;
    }

    /** Lines are one text to a client, and each of them is of a schema. */
    private static void describeLines(Operation operation) {
        if (operation.getRequestBody() != null) {
            describeLines(operation.getRequestBody().getContent(), ref("RecommendationRequest"));
        }
        Schema<?> answer = new Schema<>();
        Stream.of("Answer", "BriefAnswer", LINE_PROBLEM).map(SchemaTexts::ref).forEach(answer::addAnyOfItem);
        operation.getResponses().values().forEach(response -> describeLines(response.getContent(), answer));
    }

    private static void describeLines(@Nullable Content content, Schema<?> line) {
        Stream.ofNullable(content)
                .flatMap(types -> types.entrySet().stream())
                .filter(type ->
                        type.getKey().endsWith("ndjson") || type.getKey().endsWith("jsonl"))
                .forEach(type -> type.getValue()
                        .getSchema()
                        .contentMediaType("application/json")
                        .contentSchema(line));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private Schema<?> list(JsonNode values) {
        Schema<Object> list = new Schema<>();
        list.setTypes(ProfileSchema.typed("string").getTypes());
        (values.isArray() ? values.valueStream().map(JsonNode::asText) : known(values.asText()))
                .forEach(list::addEnumItemObject);
        return list;
    }

    /** The codes of a list that the program has, or the rulebook in force. */
    private Stream<String> known(String list) {
        return switch (list) {
            case "problems" -> Arrays.stream(ProblemType.values()).map(ProblemType::uri);
            case "faults" ->
                Stream.concat(
                                Arrays.stream(FaultKind.values()).map(FaultKind::code),
                                Arrays.stream(RequestFault.values()).map(RequestFault::code))
                        .distinct()
                        .sorted();
            case "rankingKeys" ->
                Stream.concat(Arrays.stream(RankingKey.Id.values()).map(RankingKey.Id::code), Stream.of("none"));
            case "languages" -> Arrays.stream(Language.values()).map(Language::code);
            default -> Stream.ofNullable(lists().get(list)).flatMap(codes -> codes.ids().stream());
        };
    }

    private Map<String, CodeList> lists() {
        return rulebooks.inForce().contents().vocabulary().codeLists().lists();
    }

    private static void describe(String name, Schema<?> schema) {
        JsonNode said = OpenApiTexts.at(SCHEMAS, name);
        OpenApiTexts.find(SCHEMAS, name).ifPresent(schema::setDescription);
        if (schema.getEnum() != null && said.isObject() && said.path("open").asBoolean(true)) {
            open(schema);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) -> describe(name, field, property));
        }
    }

    private static void open(Schema<?> schema) {
        List<?> values = schema.getEnum();
        String codes = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        schema.setDescription(schema.getDescription() + " "
                + OpenApiTexts.in("document", "oneOf").formatted(codes));
        schema.setEnum(null);
        schema.addExtension("x-extensible-enum", values);
    }

    private static void describe(String name, String field, Schema<?> property) {
        String[] own = {SCHEMAS, name, FIELDS, field};
        String[] path = OpenApiTexts.at(own).isMissingNode() ? new String[] {FIELDS, field} : own;
        OpenApiTexts.find(path).ifPresent(property::setDescription);
        String list = OpenApiTexts.at(path).path("is").asText();
        if (!list.isEmpty()) {
            Schema<?> value = property.getItems() == null ? property : property.getItems();
            value.types(null).set$ref("#/components/schemas/" + list);
        }
    }
}
