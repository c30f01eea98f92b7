package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKey;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.FeedbackTable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Records what became of a recommendation; empty when there is no such decision. */
public record RecordFeedback(UUID decision, Feedback feedback, EntryOrigin origin, Instant now)
        implements LogCommand<Optional<Entry>> {

    @Override
    public Optional<Entry> in(GroupTransaction ledger) {
        return ledger.tables()
                .entries()
                .byId(decision)
                .filter(found -> found.entry().kind() == EntryKind.DECISION)
                .map(found -> record(ledger, found));
    }

    private Entry record(GroupTransaction ledger, Sealed about) {
        UUID id = Objects.requireNonNull(about.entry().citizen());
        CitizenKey citizen =
                ledger.tables().citizens().byId(id, ledger.master()).orElseThrow(RefusedByLog.CitizenErased::new);
        EntryDraft draft = new EntryDraft(Decisions.newId(), now, EntryKind.FEEDBACK, origin, id, decision);
        byte[] packed = Payload.of(citizenRef(about, citizen), feedback).pack();
        Entry entry = ledger.append(draft, citizen.seal(packed, draft.id()));
        long number = about.entry().sequence();
        ledger.index(SearchTerm.of(feedback), number, entry.sequence());
        ledger.count(FeedbackTable.FeedbackRow.of(entry, number, feedback));
        return entry;
    }

    private static String citizenRef(Sealed about, CitizenKey citizen) {
        try {
            return citizen.open(about.payload(), about.entry().id()).citizenRef();
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(about.entry());
        }
    }
}
