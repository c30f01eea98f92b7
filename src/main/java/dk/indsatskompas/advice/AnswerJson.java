package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.advice.Reason.Tested;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one place where an answer becomes bytes, so that one that is given again, or replayed, is the same to the byte. It
 * is of its own making and not the web layer's, whose settings may change.
 */
public final class AnswerJson {

    private static final String LANGUAGE = "language";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule("texts")
                    .addSerializer(Text.class, new InOneLanguage())
                    .addSerializer(Tested.class, new EachField())
                    .addDeserializer(Text.class, new AsItWasSaid()))
            .build();

    private static final Map<Language, ObjectWriter> WRITERS = writers();

    private AnswerJson() {}

    /** The answer as JSON in UTF-8, its texts in its own language. */
    public static byte[] write(Answer answer) {
        return write(answer, Language.of(Locale.forLanguageTag(answer.language())));
    }

    /** What stands in the place of an answer, written like one. */
    public static byte[] write(Object said, Language language) {
        return WRITERS.get(language).writeValueAsBytes(said);
    }

    /**
     * An answer that was written, by this version or an earlier one. Its texts were said in one language, and are that in
     * both.
     */
    public static Answer read(byte[] json) {
        return JSON.readValue(json, Answer.class);
    }

    private static Map<Language, ObjectWriter> writers() {
        Map<Language, ObjectWriter> writers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            writers.put(language, JSON.writer().withAttribute(LANGUAGE, language));
        }
        return writers;
    }

    private static final class InOneLanguage extends ValueSerializer<Text> {

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.json((Language) context.getAttribute(LANGUAGE)));
        }
    }

    /** Half of all objects in an answer are conditions, and finding their fields by reflection takes its time. */
    private static final class EachField extends ValueSerializer<Tested> {

        @Override
        public void serialize(Tested tested, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(tested);
            json.writeName("text");
            json.writeString(tested.text().json((Language) context.getAttribute(LANGUAGE)));
            json.writeStringProperty("attribute", tested.attribute());
            json.writePOJOProperty("actual", tested.actual());
            json.writeStringProperty("outcome", tested.outcome().name());
            json.writeEndObject();
        }
    }

    private static final class AsItWasSaid extends ValueDeserializer<Text> {

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            return Text.same(json.getString());
        }
    }
}
