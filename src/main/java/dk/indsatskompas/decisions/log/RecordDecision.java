package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenKey;
import dk.indsatskompas.decisions.log.GroupTransaction.EntryDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records one answer, unless the same request was recorded before. Made by {@link Decisions#prepare}. */
public record RecordDecision(RecordedRequest asked, RecordedAnswer answered, Versions versions, ImmutableBytes packed)
        implements LogCommand<Receipt> {
    /** Packs the payload here, in the caller's thread, because the writer has only one. */
    public RecordDecision(RecordedRequest asked, RecordedAnswer answered, Versions versions) {
        this(asked, answered, versions, Payload.of(asked, answered).pack());
    }

    /** Records many. One that cannot be recorded stops no other, because it was found out before it was written. */
    public static LogCommand<Map<UUID, RuntimeException>> all(List<RecordDecision> recordings) {
        return ledger -> {
            Map<UUID, RuntimeException> failed = new HashMap<>();
            for (RecordDecision recording : recordings) {
                try {
                    recording.in(ledger);
                } catch (RefusedByLog | DamagedStore e) {
                    failed.put(recording.id(), e);
                }
            }
            return failed;
        };
    }

    public UUID id() {
        return answered.id();
    }

    /** Its id alone: the request names a citizen and who asked. */
    @Override
    public String toString() {
        return "RecordDecision[" + id() + "]";
    }

    public String rulebook() {
        return answered.rulebook();
    }

    @Override
    public Receipt in(GroupTransaction ledger) {
        String key = asked.idempotencyKey();
        if (key == null) {
            return record(ledger);
        }
        String keyHash = ledger.master().keyHash(asked.caller(), key);
        Optional<Receipt> earlier = ledger.earlier(keyHash, asked.body());
        return earlier.orElseGet(() -> {
            Receipt receipt = record(ledger);
            ledger.mark(keyHash, asked.body(), receipt);
            return receipt;
        });
    }

    private Receipt record(GroupTransaction ledger) {
        CitizenKey citizen = ledger.citizen(asked.citizenRef(), answered.at());
        EntryOrigin origin = new EntryOrigin(answered.rulebook(), versions, asked.caller());
        EntryDraft draft = new EntryDraft(answered.id(), answered.at(), EntryKind.DECISION, origin, citizen.id(), null);
        Entry entry = ledger.append(draft, citizen.seal(packed, answered.id()));
        ledger.index(answered.terms(), entry.sequence(), entry.sequence());
        return new Receipt(entry, answered.body(), false);
    }
}
