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
import dk.indsatskompas.decisions.log.LogWriter.LogCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records one answer, unless the same request was recorded before. Made by {@link Decisions#prepare}. */
public record RecordDecision(
        RecordedRequest asked,
        RecordedAnswer answered,
        Versions versions,
        PayloadDictionary dictionary,
        ImmutableBytes packed)
        implements LogCommand<Receipt> {
    /** Packs the payload here, in the caller's thread, because the writer has only one. */
    public RecordDecision(
            RecordedRequest asked, RecordedAnswer answered, Versions versions, PayloadDictionary dictionary) {
        this(asked, answered, versions, dictionary, Payload.of(asked, answered).pack(dictionary));
    }

    /** Records many. One that cannot be recorded stops no other, because it was found out before it was written. */
    public static LogCommand<NotRecorded> all(List<RecordDecision> recordings) {
        return ledger -> {
            NotRecorded not = new NotRecorded();
            for (RecordDecision recording : recordings) {
                try {
                    Receipt receipt = recording.in(ledger);
                    if (receipt.repeated()) {
                        not.earlier().put(recording.id(), receipt.answer());
                    }
                } catch (RefusedByLog | DamagedStore e) {
                    not.failed().put(recording.id(), e);
                }
            }
            return not;
        };
    }

    /** Of many, those that are not recorded: why not, or what the same request was answered before. */
    public record NotRecorded(Map<UUID, RuntimeException> failed, Map<UUID, ImmutableBytes> earlier) {
        public NotRecorded() {
            this(new HashMap<>(), new HashMap<>());
        }
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
        return ledger.once(asked.caller(), asked.key(), () -> record(ledger));
    }

    private Receipt record(GroupTransaction ledger) {
        CitizenKey citizen = ledger.citizen(asked.citizenRef(), answered.at());
        EntryOrigin origin = new EntryOrigin(answered.rulebook(), versions, asked.caller());
        EntryDraft draft = new EntryDraft(answered.id(), answered.at(), EntryKind.DECISION, origin, citizen.id(), null);
        Entry entry = ledger.append(draft, citizen.seal(packed, answered.id(), dictionary));
        ledger.index(entry, answered.terms());
        return new Receipt(entry, answered.body(), false);
    }
}
