package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Destroys a citizen's key, and records that. Nothing is recorded when nobody is known by the reference. */
record Erasing(String citizenRef, Origin origin, Instant now) implements Work<Optional<Entry>> {

    private static final Bytes NOTHING = Bytes.of("");

    @Override
    public Optional<Entry> in(Ledger ledger) {
        ledger.flush();
        CitizenTable citizens = ledger.tables().citizens();
        return citizens.idByLookup(citizens.lookup(citizenRef)).map(citizen -> erase(ledger, citizen));
    }

    private Entry erase(Ledger ledger, UUID citizen) {
        ledger.forget(citizen);
        return ledger.append(new Draft(Decisions.newId(), now, Kind.ERASURE, origin, citizen, null), NOTHING);
    }
}
