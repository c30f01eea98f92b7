package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import dk.indsatskompas.decisions.EntryTable.Sealed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Records what became of a recommendation; empty when there is no such decision. */
record Reacting(UUID decision, Feedback feedback, Origin origin, Instant now) implements Work<Optional<Entry>> {

    @Override
    public Optional<Entry> in(Ledger ledger) {
        return ledger.tables()
                .entries()
                .byId(decision)
                .filter(found -> found.entry().kind() == Kind.DECISION)
                .map(found -> record(ledger, found));
    }

    private Entry record(Ledger ledger, Sealed about) {
        UUID id = Objects.requireNonNull(about.entry().citizen());
        Citizen citizen = ledger.tables().citizens().byId(id, ledger.master()).orElseThrow(Refused.CitizenErased::new);
        Draft draft = new Draft(Decisions.newId(), now, Kind.FEEDBACK, origin, id, decision);
        byte[] packed = Payload.of(citizenRef(about, citizen), feedback).pack();
        Entry entry = ledger.append(draft, citizen.seal(packed, draft.id()));
        long number = about.entry().sequence();
        ledger.index(Term.of(feedback), number, entry.sequence());
        ledger.count(FeedbackTable.Row.of(entry, number, feedback));
        return entry;
    }

    private static String citizenRef(Sealed about, Citizen citizen) {
        try {
            return citizen.open(about.payload(), about.entry().id()).citizenRef();
        } catch (DoesNotOpen e) {
            throw Damaged.unreadable(about.entry());
        }
    }
}
