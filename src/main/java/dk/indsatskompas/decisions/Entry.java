package dk.indsatskompas.decisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.store.Timestamps;
import dk.indsatskompas.process.SoftwareVersion;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log, numbered from 1 without gaps: the leaf of that number less one in its tree. The hash covers everything
 * else in it, among that the hash of the encrypted payload. Nothing leads from the random id of a citizen to her once she is
 * erased.
 */
public record Entry(
        long sequence,
        UUID id,

        @JsonFormat(pattern = Timestamps.FORMAT, timezone = "UTC")
        Instant time,

        EntryKind kind,
        @JsonUnwrapped EntryOrigin origin,
        @Nullable UUID citizen,
        @Nullable UUID about,
        String payload,
        @JsonIgnore ImmutableBytes hash) {
    /** Who asked, and what answered: the rulebook by its fingerprint, absent when none was asked. */
    public record EntryOrigin(
            @Nullable String rulebook, @JsonUnwrapped Versions versions, String caller) {}

    /** The versions that an answer depends on. */
    public record Versions(String engine, String application) {
        /** The rule engine, and this program, as they run now. */
        public static Versions running() {
            return new Versions(Rulebook.ENGINE, SoftwareVersion.running());
        }
    }

    /** The JSON object that the leaf is made of, as RFC 8785 spells it; what is absent is left out. */
    public byte[] canonical() {
        return CanonicalStatement.json(this);
    }

    /** Whether the hash is that of the rest. */
    @JsonIgnore
    public boolean isWhole() {
        return hash.equals(TreeHash.leaf(canonical()));
    }

    public Entry hashed() {
        ImmutableBytes own = TreeHash.leaf(canonical());
        return new Entry(sequence, id, time, kind, origin, citizen, about, payload, own);
    }
}
