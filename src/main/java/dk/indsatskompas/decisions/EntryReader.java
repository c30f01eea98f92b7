package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.EntryContent.Cause;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenKey;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.Store.LogTables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries back, as far as they can still be read. */
public record EntryReader(LogTables tables, MasterKey master) {
    public Optional<RecordedEntry> find(UUID id) {
        return tables.entries().byId(id).map(this::recorded);
    }

    public List<RecordedEntry> about(UUID decision) {
        return tables.entries().about(decision).stream().map(this::recorded).toList();
    }

    /** What a request that is sent again was answered with; {@link RefusedByLog} when it is another. */
    public Optional<Receipt> earlier(String keyHash, IdempotencyKey key) {
        return tables.idempotency().find(keyHash).map(row -> {
            row.check(master.requestHash(key));
            return receipt(row.entry(), key);
        });
    }

    /** The recorded key is compared too: a row that somebody changed must not hand out another citizen's answer. */
    private Receipt receipt(long sequence, IdempotencyKey key) {
        Sealed sealed = tables.entries()
                .bySequence(sequence)
                .orElseThrow(() -> new DamagedStore("An idempotency key leads to no entry"));
        try {
            Payload payload = payload(sealed).orElseThrow(RefusedByLog.CitizenErased::new);
            if (payload.idempotencyKey().equals(Optional.of(key))) {
                ImmutableBytes answer = payload.content() instanceof EntryContent.Decision decision
                        ? decision.answer()
                        : ImmutableBytes.of("");
                return new Receipt(sealed.entry(), answer, true);
            }
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
        throw new DamagedStore("An idempotency key leads to an entry that is not its own");
    }

    private RecordedEntry recorded(Sealed sealed) {
        try {
            EntryKind kind = sealed.entry().kind();
            boolean isOfACitizen = kind == EntryKind.DECISION || kind == EntryKind.FEEDBACK;
            return new RecordedEntry(sealed.entry(), isOfACitizen ? said(sealed) : new EntryContent.OfNobody());
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
    }

    /** What an entry of a citizen says; empty once her key is destroyed. */
    private Optional<Payload> payload(Sealed sealed) throws CannotDecrypt {
        UUID id = Objects.requireNonNull(sealed.entry().citizen());
        Optional<CitizenKey> citizen = tables.citizens().byId(id, master);
        return citizen.isEmpty()
                ? Optional.empty()
                : Optional.of(citizen.get().open(sealed, tables.rulebooks().dictionary(sealed.entry())));
    }

    private EntryContent said(Sealed sealed) throws CannotDecrypt {
        Optional<Payload> payload = payload(sealed);
        return payload.isPresent()
                ? payload.get().content()
                : erased(sealed.entry().citizen());
    }

    private EntryContent erased(@Nullable UUID citizen) {
        return tables.citizens()
                .destroyer(Objects.requireNonNull(citizen))
                .flatMap(tables.entries()::bySequence)
                .map(Sealed::entry)
                .map(by -> new EntryContent.ErasedContent(by.id(), by.time(), cause(by)))
                .orElseThrow(() ->
                        new DamagedStore("The key of citizen " + citizen + " is gone, and no erasure is recorded"));
    }

    private static Cause cause(Entry by) {
        return switch (by.kind()) {
            case ERASURE -> Cause.ERASURE;
            case RETENTION -> Cause.RETENTION;
            default -> throw new DamagedStore("Entry " + by.sequence() + " destroyed no key");
        };
    }
}
