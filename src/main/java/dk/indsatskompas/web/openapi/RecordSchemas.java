package dk.indsatskompas.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a record in OpenAPI what its Java already says: what is not nullable is always there, and what is written even
 * when it is null can be null. A list of values is a schema of its own.
 */
@Component
class RecordSchemas implements ModelConverter {
    static {
        ModelResolver.enumsAsRef = true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (raw == Text.class) {
            return ProfileSchema.typed("string");
        }
        if (raw == Strength.class) {
            return new Schema<>().$ref("#/components/schemas/Strength");
        }
        boolean ours = raw.getName().startsWith("dk.indsatskompas.");
        // Clients may know it by another name than the code.
        String name = OpenApiTexts.at("names", raw.getSimpleName()).asText(raw.getSimpleName());
        if (ours && !name.equals(raw.getSimpleName())) {
            type.setName(name);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && ours && raw.isRecord()) {
            Schema<?> defined = context.getDefinedModels().get(name);
            if (defined != null) {
                describe(defined, raw);
            }
        }
        return schema;
    }

    private static void describe(Schema<?> schema, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component.getType());
            } else if (schema.getProperties() != null) {
                Schema<?> property = schema.getProperties().get(component.getName());
                if (property != null) {
                    describe(schema, property, component);
                }
            }
        }
    }

    private static void describe(Schema<?> schema, Schema<?> property, RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        boolean always = own != null && own.value() == JsonInclude.Include.ALWAYS;
        JsonInclude included = own == null ? component.getDeclaringRecord().getAnnotation(JsonInclude.class) : own;
        boolean droppedWhenEmpty = component.getType() == List.class
                && included != null
                && included.value() == JsonInclude.Include.NON_EMPTY;
        if (always || !(nullable || droppedWhenEmpty)) {
            require(schema, component.getName());
        }
        if (always && nullable) {
            makeNullable(property);
        }
    }

    /** What has no type may be null already; generators make nothing of a list of types. */
    private static void makeNullable(Schema<?> property) {
        if (property.getTypes() == null) {
            return;
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
    }

    private static void require(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }
}
