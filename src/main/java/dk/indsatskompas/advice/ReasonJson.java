package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Reason.Tested;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a rule with its conditions. Half of an answer is these, a dozen rules with three conditions each, and found out
 * property by property they would take most of the time.
 */
final class ReasonJson extends ValueSerializer<Reason> {

    private static final SerializableString RULE = new SerializedString("rule");
    private static final SerializableString OUTCOME = new SerializedString("outcome");
    private static final SerializableString FINDINGS = new SerializedString("findings");
    private static final SerializableString FILE = new SerializedString("file");
    private static final SerializableString LINE = new SerializedString("line");
    private static final SerializableString CONDITIONS = new SerializedString("conditions");

    private final Quoted quoted;

    ReasonJson(Quoted quoted) {
        this.quoted = quoted;
    }

    @Override
    public void serialize(Reason reason, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeName(RULE);
        json.writeString(quoted.of(reason.rule()));
        json.writeName(OUTCOME);
        json.writeString(reason.outcome().name());
        json.writeName(FINDINGS);
        findings(reason.findings(), json);
        json.writeName(FILE);
        json.writeString(quoted.of(reason.file()));
        json.writeName(LINE);
        json.writeNumber(reason.line());
        json.writeName(CONDITIONS);
        json.writeStartArray();
        for (Tested tested : reason.conditions()) {
            context.writeValue(json, tested);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings(List<String> findings, JsonGenerator json) {
        json.writeStartArray();
        for (String finding : findings) {
            json.writeString(quoted.of(finding));
        }
        json.writeEndArray();
    }

    /** One condition. */
    static final class OfACondition extends ValueSerializer<Tested> {

        private static final SerializableString TEXT = new SerializedString("text");
        private static final SerializableString ATTRIBUTE = new SerializedString("attribute");
        private static final SerializableString ACTUAL = new SerializedString("actual");

        private final Quoted quoted;

        OfACondition(Quoted quoted) {
            this.quoted = quoted;
        }

        @Override
        public void serialize(Tested tested, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName(TEXT);
            json.writeString(quoted.of(AnswerJson.said(tested.text(), context)));
            json.writeName(ATTRIBUTE);
            json.writeString(quoted.of(tested.attribute()));
            json.writeName(ACTUAL);
            actual(tested.actual(), json, context);
            json.writeName(OUTCOME);
            json.writeString(tested.outcome().name());
            json.writeEndObject();
        }

        /** Unknown is said, and not left out. */
        private static void actual(@Nullable Object actual, JsonGenerator json, SerializationContext context) {
            if (actual == null) {
                json.writeNull();
            } else if (actual instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else {
                context.writeValue(json, actual);
            }
        }
    }
}
