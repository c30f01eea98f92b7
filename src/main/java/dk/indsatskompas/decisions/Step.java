package dk.indsatskompas.decisions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of a rulebook from draft to in force, or back: the payload of its entry, in the open, as RFC 8785 spells it.
 * It is taken at once when no instant is given. The impact is what it changes for whom, when that was worked out.
 */
public record Step(
        @JsonProperty(value = "step", required = true) EntryKind kind,
        @JsonProperty(required = true) String fingerprint,
        @Nullable Instant from,
        @JsonProperty(required = true) StepSource by,
        @JsonProperty(required = true) String changeLog,
        @Nullable JsonNode impact,
        @JsonProperty("idempotencyKey") @Nullable IdempotencyKey key) {
    /** Who brings it: the watched folder by itself, or somebody. */
    public enum StepSource {
        FOLDER,
        PERSON
    }

    public boolean fromFolder() {
        return by == StepSource.FOLDER;
    }

    /** A step that is taken at once, without its particulars. */
    public static Step now(EntryKind kind, String fingerprint) {
        return new Step(kind, fingerprint, null, StepSource.PERSON, "", null, null);
    }

    /** What the watched folder brings, without its particulars. */
    public static Step ofFolder(String fingerprint) {
        return new Step(EntryKind.ACTIVATION, fingerprint, null, StepSource.FOLDER, "", null, null);
    }

    /** The same with its particulars. */
    public Step with(String said, @Nullable JsonNode foreseen) {
        return new Step(kind, fingerprint, from, by, said, foreseen, key);
    }

    /** The same as it was asked for. */
    public Step with(@Nullable IdempotencyKey asked) {
        return new Step(kind, fingerprint, from, by, changeLog, impact, asked);
    }

    public ImmutableBytes payload() {
        return ImmutableBytes.of(CanonicalStatement.json(this));
    }

    /** Reads a payload, which must be exactly what a step is written as. */
    static Step read(ImmutableBytes payload) throws CannotDecrypt {
        try {
            Step step = JsonMapper.shared().readValue(payload.toByteArray(), Step.class);
            if (step != null && step.payload().equals(payload)) {
                return step;
            }
        } catch (JacksonException e) {
            throw new CannotDecrypt();
        }
        throw new CannotDecrypt();
    }

    /** Reads the payload of an entry, which must be whole and about the same. */
    public static Step of(Sealed sealed) throws CannotDecrypt {
        Step step = read(sealed.payload());
        Entry entry = sealed.entry();
        if (!sealed.isWhole()
                || step.kind() != entry.kind()
                || !step.fingerprint().equals(entry.origin().rulebook())) {
            throw new CannotDecrypt();
        }
        return step;
    }
}
