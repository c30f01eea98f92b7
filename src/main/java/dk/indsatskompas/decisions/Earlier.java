package dk.indsatskompas.decisions;

import java.util.Optional;

/** Finds what a request that is sent again was answered with. */
record Earlier(Tables tables, MasterKey master) {

    Optional<Receipt> find(String keyHash, Bytes body) {
        return tables.idempotency().find(keyHash).map(row -> {
            check(row, master.bodyHash(body));
            return receipt(row.entry(), body);
        });
    }

    static void check(IdempotencyTable.Row row, String bodyHash) {
        if (row.bodyHash() == null) {
            throw new Refused.CitizenErased();
        }
        if (!row.bodyHash().equals(bodyHash)) {
            throw new Refused.KeyConflict();
        }
    }

    /** The recorded input is compared too: a row that somebody changed must not hand out another citizen's answer. */
    private Receipt receipt(long sequence, Bytes body) {
        Recorded recorded = tables.entries()
                .bySequence(sequence)
                .map(new Archive(tables, master)::recorded)
                .orElseThrow(() -> new Damaged("An idempotency key leads to no entry"));
        if (recorded.content() instanceof Content.Decision decision
                && decision.input().equals(body)) {
            return new Receipt(recorded.entry(), decision.answer(), true);
        }
        if (recorded.content() instanceof Content.Erased) {
            throw new Refused.CitizenErased();
        }
        throw new Damaged("An idempotency key leads to an entry that is not its own");
    }
}
