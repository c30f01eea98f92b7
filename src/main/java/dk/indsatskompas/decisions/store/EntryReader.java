package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.EntryContent.Cause;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKey;
import dk.indsatskompas.decisions.keys.DestroyedKeys;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads entries back, as far as they can still be read. */
public record EntryReader(LogTables tables, MasterKey master) {

    public Optional<RecordedEntry> find(UUID id) {
        return tables.entries().byId(id).map(this::recorded);
    }

    public List<RecordedEntry> about(UUID decision) {
        return tables.entries().about(decision).stream().map(this::recorded).toList();
    }

    public RecordedEntry recorded(Sealed sealed) {
        return new RecordedEntry(sealed.entry(), content(sealed));
    }

    private EntryContent content(Sealed sealed) {
        return switch (sealed.entry().kind()) {
            case DECISION, FEEDBACK -> said(sealed);
            case ERASURE -> destroyed(sealed, Cause.ERASURE);
            case RETENTION -> destroyed(sealed, Cause.RETENTION);
            case RULEBOOK -> new EntryContent.Kept();
            case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> taken(sealed);
        };
    }

    private static EntryContent taken(Sealed sealed) {
        try {
            return new EntryContent.Taken(Step.of(sealed.entry(), sealed.payload()));
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
    }

    private EntryContent said(Sealed sealed) {
        UUID citizen = Objects.requireNonNull(sealed.entry().citizen());
        return tables.citizens()
                .byId(citizen, master)
                .map(known -> open(sealed, known))
                .orElseGet(() -> erased(citizen));
    }

    private static EntryContent open(Sealed sealed, CitizenKey citizen) {
        try {
            return citizen.open(sealed.payload(), sealed.entry().id()).content();
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
    }

    private static EntryContent destroyed(Sealed sealed, Cause cause) {
        try {
            return new EntryContent.Erasure(
                    cause, DestroyedKeys.read(sealed.payload()).citizens().size());
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
    }

    private EntryContent erased(UUID citizen) {
        return tables.citizens()
                .destroyer(citizen)
                .flatMap(tables.entries()::bySequence)
                .map(Sealed::entry)
                .map(by -> new EntryContent.ErasedContent(by.id(), by.time(), cause(by)))
                .orElseThrow(() -> lost(citizen));
    }

    private static Cause cause(Entry by) {
        return switch (by.kind()) {
            case ERASURE -> Cause.ERASURE;
            case RETENTION -> Cause.RETENTION;
            default -> throw new DamagedStore("Entry " + by.sequence() + " destroyed no key");
        };
    }

    private static DamagedStore lost(UUID citizen) {
        return new DamagedStore("The key of citizen " + citizen + " is gone, and no erasure is recorded");
    }
}
