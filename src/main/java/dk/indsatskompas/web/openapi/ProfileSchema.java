package dk.indsatskompas.web.openapi;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.Vocabulary;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Describes a profile in OpenAPI from the vocabulary itself, so that the two cannot differ. */
@Component
public record ProfileSchema(RulebookRegistry rulebooks) implements OpenApiCustomizer {
    public static final String REQUEST = "#/components/schemas/RecommendationRequest";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Text.class, typed("string").description("In the asked language"))
                .replaceWithSchema(Strength.class, new Schema<>().$ref("#/components/schemas/Strength"));
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> request = typed("object")
                .description(
                        "What a case system knows of one citizen. Absent and null mean unknown, which is never no.")
                .addProperty(
                        "citizenRef",
                        typed("string")
                                .pattern("^(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}$")
                                .description("An opaque pseudonym; never a civil registration number"))
                .addProperty(
                        "asOf",
                        nullable("string")
                                .format("date")
                                .description(
                                        "The date to answer for; today if absent. It does not choose the rulebook"));
        vocabulary().subjects().forEach(subject -> place(request, subject));
        vocabulary().attributes().stream()
                .filter(attribute -> attribute.type().isList())
                .flatMap(attribute -> attribute.type().codeList().stream())
                .distinct()
                .forEach(list -> api.getComponents().addSchemas(listed(list), codes(list, "string")));
        api.getComponents().addSchemas("Strength", codes(EvidenceScale.LIST, "string"));
        request.setRequired(List.of("citizenRef"));
        request.setAdditionalProperties(false);
        api.getComponents().addSchemas("RecommendationRequest", request);
        api.getComponents()
                .getSchemas()
                .computeIfPresent("Said", (name, said) -> said.addProperty("input", new Schema<>().$ref(REQUEST)));
    }

    /** As an object of its own, or within one that holds several. */
    private void place(Schema<?> request, Subject subject) {
        Schema<?> schema = subject(subject).description(OpenApiTexts.in(subject.label()));
        if (subject.name().isEmpty()) {
            request.addProperty(subject.object(), schema);
            return;
        }
        request.getProperties()
                .computeIfAbsent(subject.object(), name -> object())
                .addProperty(subject.name(), schema);
    }

    private Schema<?> subject(Subject subject) {
        Schema<?> schema = object();
        for (Attribute attribute : vocabulary().of(subject).values()) {
            schema.addProperty(
                    attribute.field(), value(attribute.type()).description(OpenApiTexts.in(attribute.question())));
        }
        return schema;
    }

    private static Schema<?> object() {
        Schema<?> schema = nullable("object");
        schema.setAdditionalProperties(false);
        return schema;
    }

    private Schema<?> value(ValueType type) {
        return type.<Schema<?>>map(
                whole -> nullable("integer")
                        .minimum(BigDecimal.valueOf(whole.min()))
                        .maximum(BigDecimal.valueOf(whole.max())),
                () -> nullable("boolean"),
                this::codeOrNull,
                list -> nullable("array")
                        .items(new Schema<>().$ref("#/components/schemas/" + listed(list)))
                        .uniqueItems(true));
    }

    private Schema<?> codeOrNull(String list) {
        Schema<Object> code = codes(list, "string", "null");
        code.addEnumItemObject(null);
        return code;
    }

    /** Codes that a list may hold have a schema with a name: generators trip over nameless ones in a list. */
    private static String listed(String list) {
        return PageWriter.capital(list) + "Code";
    }

    private Schema<Object> codes(String list, String... types) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        vocabulary().codeLists().get(list).ids().forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> nullable(String type) {
        return new Schema<>().types(new LinkedHashSet<>(List.of(type, "null")));
    }

    static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }

    private Vocabulary vocabulary() {
        return rulebooks.inForce().rulebook().contents().vocabulary();
    }
}
