package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKey;
import dk.indsatskompas.decisions.log.GroupTransaction.EntryDraft;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.FeedbackTable.FeedbackRow;
import dk.indsatskompas.decisions.store.Timestamps;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Something to write: an answer, feedback, a rulebook that is kept, or that keys were destroyed. It is done within the
 * transaction of a whole group, and counts once that is on the disk.
 */
@FunctionalInterface
public interface LogCommand<T> {

    /** So many keys are destroyed at once, and no more, because everybody else who writes waits meanwhile. */
    int TOGETHER = 50;

    /** Does it; {@link RefusedByLog} when it cannot be done, before anything of it was written. */
    T in(GroupTransaction ledger);

    /** Keeps a rulebook, and records that, unless it is kept already. Tells whether it was not. */
    static LogCommand<Boolean> keep(Folder folder, EntryOrigin origin, Instant now) {
        return ledger -> {
            boolean fresh = ledger.tables().rulebooks().insert(folder);
            if (fresh) {
                ledger.append(EntryDraft.of(EntryKind.RULEBOOK, origin, now), ImmutableBytes.of(""));
            }
            return fresh;
        };
    }

    /** Records what became of a recommendation; empty when there is no such decision. */
    static LogCommand<Optional<Entry>> feedBack(UUID decision, Feedback feedback, EntryOrigin origin, Instant now) {
        return ledger -> ledger.tables()
                .entries()
                .byId(decision)
                .filter(found -> found.entry().kind() == EntryKind.DECISION)
                .map(about -> feedBack(ledger, about, feedback, EntryDraft.of(EntryKind.FEEDBACK, origin, now)));
    }

    private static Entry feedBack(GroupTransaction ledger, Sealed about, Feedback feedback, EntryDraft draft) {
        UUID id = Objects.requireNonNull(about.entry().citizen());
        CitizenKey citizen =
                ledger.tables().citizens().byId(id, ledger.master()).orElseThrow(RefusedByLog.CitizenErased::new);
        ImmutableBytes packed = Payload.of(citizenRef(about, citizen), feedback).pack();
        Entry entry = ledger.append(draft.on(about.entry()), citizen.seal(packed, draft.id()));
        long number = about.entry().sequence();
        ledger.index(SearchTerm.of(feedback), number, entry.sequence());
        ledger.count(FeedbackRow.of(entry, number, feedback));
        return entry;
    }

    private static String citizenRef(Sealed about, CitizenKey citizen) {
        try {
            return citizen.open(about.payload(), about.entry().id()).citizenRef();
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(about.entry());
        }
    }

    /** Destroys a citizen's keys, and records that. Nothing is recorded when nobody is known by the reference. */
    static LogCommand<Optional<Entry>> erase(String citizenRef, EntryOrigin origin, Instant now) {
        return ledger -> {
            ledger.flush();
            SortedSet<UUID> ids = ledger.tables().citizens().ids(ledger.master().lookup(citizenRef));
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            ledger.purge();
            return Optional.of(ledger.destroy(ids, EntryDraft.of(EntryKind.ERASURE, origin, now)));
        };
    }

    /** Destroys the keys of the months before an instant, some at a time, so that others write in between. */
    static long expire(LogWriter writer, Instant before, EntryOrigin origin, Instant now, BooleanSupplier goesOn) {
        Instant latest =
                now.atZone(ZoneOffset.UTC).minus(Decisions.SHORTEST_RETENTION).toInstant();
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "Nothing younger than %d months can be destroyed, so not before %s but %s"
                            .formatted(
                                    Decisions.SHORTEST_RETENTION.toTotalMonths(),
                                    Timestamps.text(before),
                                    Timestamps.text(latest)));
        }
        String month = Timestamps.month(before);
        long all = 0;
        int some;
        do {
            some = writer.write(ledger -> expireSome(ledger, month, origin, now));
            all += some;
        } while (some == TOGETHER && goesOn.getAsBoolean());
        return all;
    }

    private static int expireSome(GroupTransaction ledger, String month, EntryOrigin origin, Instant now) {
        ledger.flush();
        SortedSet<UUID> ids = ledger.tables().citizens().before(month, TOGETHER);
        if (ids.size() < TOGETHER) {
            ledger.purge();
        }
        if (!ids.isEmpty()) {
            ledger.destroy(ids, EntryDraft.of(EntryKind.RETENTION, origin, now));
        }
        return ids.size();
    }
}
