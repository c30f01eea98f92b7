package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
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
    /** Bytes. */
    static final int LONGEST_BRIEF = 3 << 10;

    private static final String LANGUAGE = "language";

    private static final Pieces<String> TEXTS = new Pieces<>(text -> text);

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

    public static byte[] write(Answer answer) {
        return write(answer, AnswerDetail.FULL);
    }

    public static byte[] write(Answer answer, AnswerDetail detail) {
        Language language = Language.of(Locale.forLanguageTag(answer.language()));
        return switch (detail) {
            case FULL -> write(answer, language);
            case CARDS -> write(BriefAnswer.of(answer), language);
            case BRIEF -> fitting(BriefAnswer.of(answer), language);
        };
    }

    /** With as many of the first cards as there is room for: a card without its cautions is none. */
    private static byte[] fitting(BriefAnswer brief, Language language) {
        BriefAnswer fewer = brief;
        byte[] json = write(fewer, language);
        while (json.length > LONGEST_BRIEF && fewer.hasCards()) {
            fewer = fewer.withOneCardFewer();
            json = write(fewer, language);
        }
        return json;
    }

    /** An answer as it is recorded: not before it was seen to be JSON from its first byte to its last. */
    public static byte[] recorded(Answer answer) {
        return checked(write(answer));
    }

    /** These bytes, unless they are no JSON; that takes a fifth of the time of making a tree of them. */
    static byte[] checked(byte[] json) {
        try (JsonParser tokens = JSON.createParser(json)) {
            tokens.nextToken();
            tokens.skipChildren();
            if (tokens.currentToken() != JsonToken.END_OBJECT || tokens.nextToken() != null) {
                throw new IllegalStateException("An answer is no object of JSON, and is not recorded");
            }
        }
        return json;
    }

    /** So much of an answer that was written. */
    public static byte[] given(byte[] whole, AnswerDetail detail) {
        return detail == AnswerDetail.FULL ? whole : write(read(whole), detail);
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

    /**
     * Pieces of answers as they stand in JSON, in UTF-8. Most of an answer are sentences and figures of the rulebook that
     * thousands of others say as well, so each is encoded once. A rulebook has a few thousand different ones, and nothing of a
     * citizen is among them.
     *
     * @param <K> what a piece is made of, all of it
     */
    static final class Pieces<K> {
        private final Cache<K, SerializableString> pieces =
                Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();
        private final Function<K, String> spelling;

        Pieces(Function<K, String> spelling) {
            this.spelling = spelling;
        }

        /** Pieces that are written as they are, between others: one that would make no JSON is not written. */
        static <K> Pieces<K> raw(String before, Function<K, String> spelling, String after) {
            return new Pieces<>(made -> {
                String piece = spelling.apply(made);
                JSON.readTree(before + piece + after);
                return piece;
            });
        }

        SerializableString of(K made) {
            return pieces.get(made, piece -> new SerializedString(spelling.apply(piece)));
        }
    }

    /** Writes a whole value as it was encoded the first time. It has nothing of a citizen but what it says in general. */
    private static final class InOnePiece<T> extends ValueSerializer<T> {
        private final Pieces<T> danish = in(Language.DA);
        private final Pieces<T> english = in(Language.EN);

        private Pieces<T> in(Language language) {
            ObjectWriter writer = JSON.writer().withAttribute(LANGUAGE, language);
            return Pieces.raw("", writer::writeValueAsString, "");
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue((context.getAttribute(LANGUAGE) == Language.EN ? english : danish).of(value));
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
