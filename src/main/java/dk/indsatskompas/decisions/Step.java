package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of a rulebook from draft to in force, or back: the payload of its entry, in the open, as RFC 8785 spells it.
 * It is taken at once when no instant is given. The impact is what it changes for whom, when that was worked out.
 */
public record Step(
        EntryKind kind,
        String fingerprint,
        @Nullable Instant from,
        boolean fromFolder,
        String changeLog,
        @Nullable JsonNode impact,
        @Nullable IdempotencyKey key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "FOLDER";
    private static final String PERSON = "PERSON";

    /** Whether it says which rulebook is in force. */
    public boolean bringsIntoForce() {
        return kind == EntryKind.ACTIVATION || kind == EntryKind.ROLLBACK;
    }

    /** A step that is taken at once, without its particulars. */
    public static Step now(EntryKind kind, String fingerprint) {
        return new Step(kind, fingerprint, null, false, "", null, null);
    }

    /** What the watched folder brings, without its particulars. */
    public static Step ofFolder(String fingerprint) {
        return new Step(EntryKind.ACTIVATION, fingerprint, null, true, "", null, null);
    }

    /** The same with its particulars. */
    public Step with(String said, @Nullable JsonNode foreseen) {
        return new Step(kind, fingerprint, from, fromFolder, said, foreseen, key);
    }

    /** The same as it was asked for. */
    public Step with(@Nullable IdempotencyKey asked) {
        return new Step(kind, fingerprint, from, fromFolder, changeLog, impact, asked);
    }

    public ImmutableBytes payload() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("step", kind.name());
        fields.put("fingerprint", fingerprint);
        fields.put("by", fromFolder ? FOLDER : PERSON);
        fields.put("changeLog", changeLog);
        fields.put("from", Objects.toString(from, null));
        fields.put("impact", impact);
        fields.put("idempotencyKey", key == null ? null : key.text());
        return ImmutableBytes.of(CanonicalStatement.json(fields));
    }

    /** Reads a payload, which must be exactly what a step is written as. */
    static Step read(ImmutableBytes payload) throws CannotDecrypt {
        try {
            JsonNode fields = JSON.readTree(payload.toByteArray());
            String from = fields.path("from").asString(null);
            String key = fields.path("idempotencyKey").asString(null);
            Step step = new Step(
                    EntryKind.valueOf(fields.path("step").asString("")),
                    fields.path("fingerprint").asString(""),
                    from == null ? null : Instant.parse(from),
                    fields.path("by").asString("").equals(FOLDER),
                    fields.path("changeLog").asString(""),
                    fields.get("impact"),
                    key == null ? null : IdempotencyKey.of(key));
            if (step.payload().equals(payload)) {
                return step;
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new CannotDecrypt();
        }
        throw new CannotDecrypt();
    }

    /** Reads the payload of an entry, which must be about the same. */
    public static Step of(Entry entry, ImmutableBytes payload) throws CannotDecrypt {
        Step step = read(payload);
        if (step.kind() != entry.kind()
                || !step.fingerprint().equals(entry.origin().rulebook())) {
            throw new CannotDecrypt();
        }
        return step;
    }
}
