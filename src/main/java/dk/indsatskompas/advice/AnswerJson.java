package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.Locale;
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

    private static final EncodedJsonCache<String> TEXTS = new EncodedJsonCache<>(text -> text);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule("texts")
                    .addSerializer(Text.class, new InOneLanguage())
                    .addSerializer(Reason.class, new ReasonJson())
                    .addSerializer(Reason.Tested.class, new ReasonJson.OfACondition())
                    .addDeserializer(Text.class, new AsItWasSaid()))
            .build();

    /** The same, with what is the same for many citizens encoded once. */
    private static final JsonMapper QUICK = JSON.rebuild()
            .addModule(new SimpleModule("pieces")
                    .addSerializer(ExpectedEffect.class, new InOnePiece<>())
                    .addSerializer(Recommended.Basis.class, new InOnePiece<>())
                    .addSerializer(Recommended.Evidence.class, new InOnePiece<>())
                    .addSerializer(MissingInformation.PossibleAnswer.class, new InOnePiece<>())
                    .addSerializer(Advice.Remark.class, new InOnePiece<>()))
            .build();

    private static final ObjectWriter IN_DANISH = QUICK.writer().withAttribute(LANGUAGE, Language.DA);
    private static final ObjectWriter IN_ENGLISH = QUICK.writer().withAttribute(LANGUAGE, Language.EN);

    private AnswerJson() {}

    /** The answer as JSON in UTF-8, its texts in its own language. */
    public static byte[] write(Answer answer) {
        return write(answer, Language.of(Locale.forLanguageTag(answer.language())));
    }

    /** What stands in the place of an answer, written like one. */
    public static byte[] write(Object said, Language language) {
        return (language == Language.EN ? IN_ENGLISH : IN_DANISH).writeValueAsBytes(said);
    }

    /**
     * An answer that was written, by this version or an earlier one. Its texts were said in one language, and are that in
     * both.
     */
    public static Answer read(byte[] json) {
        return JSON.readValue(json, Answer.class);
    }

    /** A text in the language of what is being written. */
    static String said(Text text, SerializationContext context) {
        return text.in((Language) context.getAttribute(LANGUAGE));
    }

    /** Writes a whole value as it was encoded the first time. It has nothing of a citizen but what it says in general. */
    private static final class InOnePiece<T> extends ValueSerializer<T> {

        private final EncodedJsonCache<T> danish = in(Language.DA);
        private final EncodedJsonCache<T> english = in(Language.EN);

        private static <T> EncodedJsonCache<T> in(Language language) {
            ObjectWriter writer = JSON.writer().withAttribute(LANGUAGE, language);
            return new EncodedJsonCache<>(writer::writeValueAsString);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            EncodedJsonCache<T> pieces = context.getAttribute(LANGUAGE) == Language.EN ? english : danish;
            json.writeRawValue(pieces.of(value));
        }
    }

    private static final class InOneLanguage extends ValueSerializer<Text> {

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(TEXTS.of(said(text, context)));
        }
    }

    private static final class AsItWasSaid extends ValueDeserializer<Text> {

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            return Text.same(json.getString());
        }
    }
}
