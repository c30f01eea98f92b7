package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.keys.DestroyedKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Destroys a citizen's keys, and records that. Nothing is recorded when nobody is known by the reference. */
public record EraseCitizen(String citizenRef, EntryOrigin origin, Instant now) implements LogCommand<Optional<Entry>> {

    @Override
    public Optional<Entry> in(GroupTransaction ledger) {
        ledger.flush();
        SortedSet<UUID> ids = ledger.tables().citizens().ids(ledger.master().lookup(citizenRef));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        ledger.purge();
        EntryDraft draft = new EntryDraft(Decisions.newId(), now, EntryKind.ERASURE, origin, null, null);
        return Optional.of(ledger.destroy(new DestroyedKeys(ids), draft));
    }
}
