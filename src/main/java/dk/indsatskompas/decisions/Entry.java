package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.store.Timestamps;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain, numbered from 1 without gaps. Its hash covers everything else in it, among that the hash of
 * the one before and of the encrypted payload. Nothing leads from the random id of a citizen to her once she is erased.
 */
public record Entry(
        long sequence,
        UUID id,
        Instant time,
        EntryKind kind,
        EntryOrigin origin,
        @Nullable UUID citizen,
        @Nullable UUID about,
        String previous,
        String payload,
        String hash) {
    /** What stands for the entry before the first. */
    public static final String FIRST = "sha256:" + "0".repeat(64);

    /** Who asked, and what answered: the rulebook by its fingerprint, absent when none was asked. */
    public record EntryOrigin(@Nullable String rulebook, Versions versions, String caller) {}

    /** The versions that an answer depends on. */
    public record Versions(String engine, String application) {}

    /** The JSON object that the hash is over, as RFC 8785 spells it; what is absent is left out. */
    public byte[] canonical() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("sequence", sequence);
        fields.put("id", id.toString());
        fields.put("time", Timestamps.text(time));
        fields.put("kind", kind.name());
        fields.put("rulebook", origin.rulebook());
        fields.put("engine", origin.versions().engine());
        fields.put("application", origin.versions().application());
        fields.put("caller", origin.caller());
        fields.put("citizen", Objects.toString(citizen, null));
        fields.put("about", Objects.toString(about, null));
        fields.put("previous", previous);
        fields.put("payload", payload);
        return CanonicalStatement.json(fields);
    }

    /** Whether the hash is that of the rest. */
    public boolean isWhole() {
        return hash.equals(CanonicalStatement.sha256(canonical()));
    }

    public Entry hashed() {
        String own = CanonicalStatement.sha256(canonical());
        return new Entry(sequence, id, time, kind, origin, citizen, about, previous, payload, own);
    }
}
