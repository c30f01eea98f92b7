package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
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

    /** One of a new id, and of no citizen. */
    public static EntryDraft of(EntryKind kind, EntryOrigin origin, Instant time) {
        return new EntryDraft(Decisions.newId(), time, kind, origin, null, null);
    }

    /** The same, on a decision and so on its citizen. */
    EntryDraft on(Entry decision) {
        return new EntryDraft(id, time, kind, origin, decision.citizen(), decision.id());
    }

    Entry after(long count, String previous, ImmutableBytes payload) {
        Instant whole = Timestamps.whole(time);
        return new Entry(count + 1, id, whole, kind, origin, citizen, about, previous, payload.sha256(), "").hashed();
    }
}
