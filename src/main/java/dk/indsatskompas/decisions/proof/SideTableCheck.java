package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.DestroyedKeys;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.Holder;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.store.IdempotencyTable;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Checks what stands beside the chain, as far as that takes no secret: rulebooks, and that keys are gone as recorded. */
record SideTableCheck(Store store) {

    /** What is wrong around an entry that is itself whole. */
    Optional<FailureReason> check(StoredEntry row, VerifierPage page) {
        return switch (row.whole().kind()) {
            case DECISION, FEEDBACK -> said(row, page);
            case ERASURE, RETENTION -> destroyed(row).or(() -> bare(row, page));
            case RULEBOOK -> kept(row.whole()).or(() -> bare(row, page));
            case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> taken(row).or(() -> bare(row, page));
        };
    }

    private static Optional<FailureReason> said(StoredEntry row, VerifierPage page) {
        Holder citizen = row.citizen();
        if (!citizen.isAlive() && !citizen.isGone()) {
            return Optional.of(citizen.isRecorded() ? FailureReason.ERASURE_UNDONE : FailureReason.KEY_LOST);
        }
        Entry entry = row.whole();
        if (entry.kind() == EntryKind.DECISION
                && !Timestamps.month(entry.time()).equals(citizen.period())) {
            return Optional.of(FailureReason.PERIOD_WRONG);
        }
        return citizen.isGone() && isNamed(row, page) ? Optional.of(FailureReason.ERASURE_UNDONE) : Optional.empty();
    }

    /** That the entry names exactly those citizens who name it. */
    private Optional<FailureReason> destroyed(StoredEntry row) {
        try {
            SortedSet<UUID> listed = DestroyedKeys.read(row.payload()).citizens();
            SortedSet<UUID> found =
                    store.reading(() -> store.tables().citizens().destroyedBy(row.sequence()));
            if (!found.containsAll(listed)) {
                return Optional.of(FailureReason.ERASURE_UNDONE);
            }
            return listed.containsAll(found) ? Optional.empty() : Optional.of(FailureReason.KEY_LOST);
        } catch (CannotDecrypt e) {
            return Optional.of(FailureReason.CHANGED);
        }
    }

    private Optional<FailureReason> kept(Entry entry) {
        String fingerprint = String.valueOf(entry.origin().rulebook());
        return store.reading(() -> store.tables().rulebooks().isWhole(fingerprint))
                ? Optional.empty()
                : Optional.of(FailureReason.RULEBOOK_WRONG);
    }

    private static Optional<FailureReason> taken(StoredEntry row) {
        try {
            Step.of(row.whole(), row.payload());
            return Optional.empty();
        } catch (CannotDecrypt e) {
            return Optional.of(FailureReason.CHANGED);
        }
    }

    private static Optional<FailureReason> bare(StoredEntry row, VerifierPage page) {
        return isNamed(row, page) || page.idempotency().containsKey(row.sequence())
                ? Optional.of(FailureReason.STRAY)
                : Optional.empty();
    }

    private static boolean isNamed(StoredEntry row, VerifierPage page) {
        return page.terms().containsKey(row.sequence())
                || page.feedback().containsKey(row.sequence())
                || IdempotencyTable.of(row.sequence(), page.idempotency()).stream()
                        .anyMatch(mark -> mark.bodyHash() != null);
    }
}
