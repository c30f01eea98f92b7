package dk.indsatskompas.advice;

import dk.indsatskompas.advice.AnswerJson.Pieces;
import dk.indsatskompas.advice.Reason.Tested;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a rule with its conditions. Half of an answer is these, a dozen rules with three conditions each, and all but the
 * citizen's values in them is the same for everybody, so it is put together from pieces.
 */
final class ReasonJson extends ValueSerializer<Reason> {
    private static final Pieces<Head> HEADS = Pieces.raw("", Head::json, "]}");

    /** All of a rule but its conditions. */
    private record Head(
            String rule, Truth outcome, List<String> findings, List<String> interpretations, String file, int line) {
        String json() {
            return "{\"rule\":%s,\"outcome\":\"%s\",\"findings\":[%s],\"interpretations\":[%s],\"file\":%s,\"line\":%s,\"conditions\":["
                    .formatted(
                            quoted(rule),
                            outcome.name(),
                            quoted(findings),
                            quoted(interpretations),
                            quoted(file),
                            line);
        }
    }

    @Override
    public void serialize(Reason reason, JsonGenerator json, SerializationContext context) {
        Head head = new Head(
                reason.rule(),
                reason.outcome(),
                reason.findings(),
                reason.interpretations(),
                reason.file(),
                reason.line());
        json.writeRawValue(HEADS.of(head));
        for (int i = 0; i < reason.conditions().size(); i++) {
            if (i > 0) {
                json.writeRaw(',');
            }
            Tested tested = reason.conditions().get(i);
            json.writeRaw(OfACondition.start(tested, context));
            OfACondition.rest(tested, json);
        }
        json.writeRaw("]}");
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(ReasonJson::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return '"' + new String(new SerializedString(text).asQuotedChars()) + '"';
    }

    static final class OfACondition extends ValueSerializer<Tested> {
        private static final Pieces<ValueStart> STARTS = Pieces.raw("", ValueStart::json, "0}");
        private static final Pieces<String> CODES = Pieces.raw("", ReasonJson::quoted, "");
        private static final Pieces<Truth> ENDS =
                Pieces.raw("{\"\":0", outcome -> ",\"outcome\":\"%s\"}".formatted(outcome.name()), "");

        private record ValueStart(String text, String attribute) {
            String json() {
                return "{\"text\":%s,\"attribute\":%s,\"actual\":".formatted(quoted(text), quoted(attribute));
            }
        }

        @Override
        public void serialize(Tested tested, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(start(tested, context));
            rest(tested, json);
        }

        private static SerializableString start(Tested tested, SerializationContext context) {
            return STARTS.of(new ValueStart(AnswerJson.said(tested.text(), context), tested.attribute()));
        }

        private static void rest(Tested tested, JsonGenerator json) {
            actual(tested.actual(), json);
            json.writeRaw(ENDS.of(tested.outcome()));
        }

        /** Unknown is said, and not left out. */
        private static void actual(@Nullable Object actual, JsonGenerator json) {
            if (actual instanceof String code) {
                json.writeRaw(CODES.of(code));
            } else if (actual instanceof List<?> codes) {
                json.writeRaw('[');
                for (int i = 0; i < codes.size(); i++) {
                    if (i > 0) {
                        json.writeRaw(',');
                    }
                    actual(codes.get(i), json);
                }
                json.writeRaw(']');
            } else if (actual == null || actual instanceof Boolean || actual instanceof Integer) {
                json.writeRaw(String.valueOf(actual));
            } else {
                throw new IllegalArgumentException("A profile holds no " + actual.getClass());
            }
        }
    }
}
