package dk.indsatskompas.web.openapi;

import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.Vocabulary;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes a profile in OpenAPI from the vocabulary itself, so that the two cannot differ. */
@Component
@Order(0)
public record ProfileSchema(RulebookRegistry rulebooks) implements OpenApiCustomizer {
    public static final String REQUEST = "#/components/schemas/RecommendationRequest";

    @Override
    public void customise(OpenAPI api) {
        Vocabulary vocabulary = rulebooks.inForce().contents().vocabulary();
        ProfileObject asked = new ProfileObject(vocabulary, true);
        Schema<?> request = asked.schema();
        request.setRequired(List.of("citizenRef"));
        api.getComponents()
                .addSchemas("RecommendationRequest", request)
                .addSchemas("RecordedRequest", new ProfileObject(vocabulary, false).schema());
        vocabulary.attributes().stream()
                .filter(attribute -> attribute.isList())
                .flatMap(attribute -> attribute.codeList().stream())
                .distinct()
                .forEach(list -> api.getComponents().addSchemas(listed(list), asked.codes(list)));
    }

    /**
     * A profile as it is sent, or as it was recorded.
     *
     * @param closed whether it has nothing but what the vocabulary has; another rulebook may have had other fields and codes
     */
    private record ProfileObject(Vocabulary vocabulary, boolean closed) {
        Schema<?> schema() {
            Schema<?> schema = closed(typed("object"))
                    .addProperty("citizenRef", typed("string").pattern("^(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}$"))
                    .addProperty("asOf", nullable("string").format("date"));
            vocabulary.subjects().forEach(subject -> place(schema, subject));
            return schema;
        }

        /** As an object of its own, or within one that holds several. */
        private void place(Schema<?> schema, Subject subject) {
            Schema<?> object = closed(nullable("object")).description(OpenApiTexts.in(subject.label()));
            vocabulary
                    .of(subject)
                    .values()
                    .forEach(attribute -> object.addProperty(
                            attribute.field(),
                            value(attribute.type()).description(OpenApiTexts.in(attribute.question()))));
            if (subject.name().isEmpty()) {
                schema.addProperty(subject.object(), object);
                return;
            }
            schema.getProperties()
                    .computeIfAbsent(
                            subject.object(),
                            name -> closed(nullable("object")).description(OpenApiTexts.in("document", "several")))
                    .addProperty(subject.name(), object);
        }

        private Schema<?> closed(Schema<?> object) {
            if (closed) {
                object.setAdditionalProperties(false);
            }
            return object;
        }

        private Schema<?> value(ValueType type) {
            return type.<Schema<?>>map(
                    whole -> nullable("integer")
                            .minimum(BigDecimal.valueOf(whole.min()))
                            .maximum(BigDecimal.valueOf(whole.max())),
                    () -> nullable("boolean"),
                    this::codeOrNull,
                    list -> nullable("array")
                            .items(
                                    closed
                                            ? new Schema<>().$ref("#/components/schemas/" + listed(list))
                                            : typed("string"))
                            .uniqueItems(true));
        }

        private Schema<?> codeOrNull(String list) {
            if (!closed) {
                return nullable("string");
            }
            Schema<Object> code = codes(list);
            code.setTypes(types("string", "null"));
            code.addEnumItemObject(null);
            return code;
        }

        Schema<Object> codes(String list) {
            CodeList known = vocabulary.codeLists().get(list);
            Schema<Object> schema = new Schema<>();
            schema.setTypes(types("string"));
            schema.setDescription(OpenApiTexts.in(known.title()));
            known.ids().forEach(schema::addEnumItemObject);
            return schema;
        }
    }

    /** Codes that a list may hold have a schema with a name: generators trip over nameless ones in a list. */
    private static String listed(String list) {
        return PageWriter.capital(list) + "Code";
    }

    private static Schema<?> nullable(String type) {
        return new Schema<>().types(types(type, "null"));
    }

    private static Set<String> types(String... types) {
        return new LinkedHashSet<>(List.of(types));
    }

    static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }
}
