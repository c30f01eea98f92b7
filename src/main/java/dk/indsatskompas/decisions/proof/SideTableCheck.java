package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.Holder;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Checks what stands beside the chain, as far as that takes no secret: rulebooks, and that keys are gone as recorded. */
record SideTableCheck(Store store, VerifierPage page) {

    /** What is wrong around an entry that is itself whole. */
    Optional<FailureReason> check(StoredEntry row) {
        try {
            return switch (row.whole().kind()) {
                case DECISION, FEEDBACK -> said(row);
                case ERASURE, RETENTION -> destroyed(row).or(() -> bare(row));
                case RULEBOOK -> kept(row.whole()).or(() -> bare(row));
                case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> {
                    Step.of(row.whole(), row.payload());
                    yield bare(row);
                }
            };
        } catch (CannotDecrypt e) {
            return Optional.of(FailureReason.CHANGED);
        }
    }

    private Optional<FailureReason> said(StoredEntry row) {
        Holder citizen = row.citizen();
        if (!citizen.isAlive() && !citizen.isGone()) {
            return Optional.of(citizen.isRecorded() ? FailureReason.ERASURE_UNDONE : FailureReason.KEY_LOST);
        }
        Entry entry = row.whole();
        if (entry.kind() == EntryKind.DECISION
                && !Timestamps.month(entry.time()).equals(citizen.period())) {
            return Optional.of(FailureReason.PERIOD_WRONG);
        }
        return FailureReason.ERASURE_UNDONE.unless(!citizen.isGone() || !isNamed(row));
    }

    /** That the entry names exactly those citizens who name it. */
    private Optional<FailureReason> destroyed(StoredEntry row) throws CannotDecrypt {
        SortedSet<UUID> listed = CitizenKeyTable.listed(row.payload());
        SortedSet<UUID> found = store.reading(() -> store.tables().citizens().destroyedBy(row.sequence()));
        return FailureReason.ERASURE_UNDONE
                .unless(found.containsAll(listed))
                .or(() -> FailureReason.KEY_LOST.unless(listed.containsAll(found)));
    }

    private Optional<FailureReason> kept(Entry entry) {
        String fingerprint = String.valueOf(entry.origin().rulebook());
        return FailureReason.RULEBOOK_WRONG.unless(
                store.reading(() -> store.tables().rulebooks().isWhole(fingerprint)));
    }

    private Optional<FailureReason> bare(StoredEntry row) {
        return FailureReason.STRAY.unless(!isNamed(row) && !page.idempotency().containsKey(row.sequence()));
    }

    private boolean isNamed(StoredEntry row) {
        return page.terms().containsKey(row.sequence())
                || page.feedback().containsKey(row.sequence())
                || page.idempotency().getOrDefault(row.sequence(), List.of()).stream()
                        .anyMatch(mark -> mark.bodyHash() != null);
    }
}
