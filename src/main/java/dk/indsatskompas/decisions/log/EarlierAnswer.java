package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.store.EntryReader;
import dk.indsatskompas.decisions.store.IdempotencyTable;
import dk.indsatskompas.decisions.store.LogTables;
import java.util.Optional;

/** Finds what a request that is sent again was answered with. */
public record EarlierAnswer(LogTables tables, MasterKey master) {

    public Optional<Receipt> find(String keyHash, ImmutableBytes body) {
        return tables.idempotency().find(keyHash).map(row -> {
            check(row, master.bodyHash(body));
            return receipt(row.entry(), body);
        });
    }

    static void check(IdempotencyTable.MarkedRequest row, String bodyHash) {
        if (row.bodyHash() == null) {
            throw new RefusedByLog.CitizenErased();
        }
        if (!row.bodyHash().equals(bodyHash)) {
            throw new RefusedByLog.KeyConflict();
        }
    }

    /** The recorded input is compared too: a row that somebody changed must not hand out another citizen's answer. */
    private Receipt receipt(long sequence, ImmutableBytes body) {
        RecordedEntry recorded = tables.entries()
                .bySequence(sequence)
                .map(new EntryReader(tables, master)::recorded)
                .orElseThrow(() -> new DamagedStore("An idempotency key leads to no entry"));
        if (recorded.content() instanceof EntryContent.Decision decision
                && decision.input().equals(body)) {
            return new Receipt(recorded.entry(), decision.answer(), true);
        }
        if (recorded.content() instanceof EntryContent.ErasedContent) {
            throw new RefusedByLog.CitizenErased();
        }
        throw new DamagedStore("An idempotency key leads to an entry that is not its own");
    }
}
