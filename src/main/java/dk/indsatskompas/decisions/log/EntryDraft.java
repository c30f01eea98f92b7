package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.store.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that has no place in the chain yet. */
public record EntryDraft(
        UUID id,
        Instant time,
        EntryKind kind,
        EntryOrigin origin,
        @Nullable UUID citizen,
        @Nullable UUID about) {

    Entry after(long count, String previous, ImmutableBytes payload) {
        String nothing = "";
        return new Entry(
                        count + 1,
                        id,
                        Timestamps.whole(time),
                        kind,
                        origin,
                        citizen,
                        about,
                        previous,
                        CanonicalStatement.sha256(payload.toByteArray()),
                        nothing)
                .hashed();
    }
}
