package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Verification.Reason;
import dk.indsatskompas.decisions.VerifierPage.Holder;
import dk.indsatskompas.decisions.VerifierPage.Row;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Checks what stands beside the chain, as far as that takes no secret: rulebooks, and that keys are gone as recorded. */
record BesideCheck(Store store) {

    /** What is wrong around an entry that is itself whole. */
    Optional<Reason> check(Row row, VerifierPage page) {
        return switch (row.whole().kind()) {
            case DECISION, FEEDBACK -> said(row, page);
            case ERASURE, RETENTION -> destroyed(row).or(() -> bare(row, page));
            case RULEBOOK -> kept(row.whole()).or(() -> bare(row, page));
            case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> taken(row).or(() -> bare(row, page));
        };
    }

    private static Optional<Reason> said(Row row, VerifierPage page) {
        Holder citizen = row.citizen();
        if (!citizen.isAlive() && !citizen.isGone()) {
            return Optional.of(citizen.isRecorded() ? Reason.ERASURE_UNDONE : Reason.KEY_LOST);
        }
        Entry entry = row.whole();
        if (entry.kind() == Kind.DECISION && !Times.month(entry.time()).equals(citizen.period())) {
            return Optional.of(Reason.PERIOD_WRONG);
        }
        return citizen.isGone() && isNamed(row, page) ? Optional.of(Reason.ERASURE_UNDONE) : Optional.empty();
    }

    /** That the entry names exactly those citizens who name it. */
    private Optional<Reason> destroyed(Row row) {
        try {
            SortedSet<UUID> listed = DestroyedKeys.read(row.payload()).citizens();
            SortedSet<UUID> found =
                    store.reading(() -> store.tables().citizens().destroyedBy(row.sequence()));
            if (!found.containsAll(listed)) {
                return Optional.of(Reason.ERASURE_UNDONE);
            }
            return listed.containsAll(found) ? Optional.empty() : Optional.of(Reason.KEY_LOST);
        } catch (DoesNotOpen e) {
            return Optional.of(Reason.CHANGED);
        }
    }

    private Optional<Reason> kept(Entry entry) {
        String fingerprint = String.valueOf(entry.origin().rulebook());
        return store.reading(() -> store.tables().rulebooks().isWhole(fingerprint))
                ? Optional.empty()
                : Optional.of(Reason.RULEBOOK_WRONG);
    }

    private static Optional<Reason> taken(Row row) {
        try {
            Step.of(row.whole(), row.payload());
            return Optional.empty();
        } catch (DoesNotOpen e) {
            return Optional.of(Reason.CHANGED);
        }
    }

    private static Optional<Reason> bare(Row row, VerifierPage page) {
        return isNamed(row, page) || page.idempotency().containsKey(row.sequence())
                ? Optional.of(Reason.STRAY)
                : Optional.empty();
    }

    private static boolean isNamed(Row row, VerifierPage page) {
        return page.terms().containsKey(row.sequence())
                || page.feedback().containsKey(row.sequence())
                || IdempotencyTable.of(row.sequence(), page.idempotency()).stream()
                        .anyMatch(mark -> mark.bodyHash() != null);
    }
}
