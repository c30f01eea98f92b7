package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Destroys a citizen's keys, and records that. Nothing is recorded when nobody is known by the reference. */
record Erasing(String citizenRef, Origin origin, Instant now) implements Work<Optional<Entry>> {

    @Override
    public Optional<Entry> in(Ledger ledger) {
        ledger.flush();
        SortedSet<UUID> ids = ledger.tables().citizens().ids(ledger.master().lookup(citizenRef));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        ledger.purge();
        Draft draft = new Draft(Decisions.newId(), now, Kind.ERASURE, origin, null, null);
        return Optional.of(ledger.destroy(new DestroyedKeys(ids), draft));
    }
}
