package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.HeadTable.Stored;
import dk.indsatskompas.decisions.Verification.Reason;
import dk.indsatskompas.decisions.Verification.Wrong;
import dk.indsatskompas.decisions.VerifierPage.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the chain once, page by page, and so needs no more memory for a long one than for a short one. */
final class Verifier {

    private final Store store;
    private final @Nullable Head kept;
    private final ContentCheck contents;
    private String previous = Entry.FIRST;
    private long checked;

    Verifier(Store store, @Nullable Head kept) {
        this.store = store;
        this.kept = kept;
        this.contents = new ContentCheck(store);
    }

    Verification verify() {
        Stored stored;
        try {
            stored = store.reading(() -> store.tables().head().survey());
        } catch (Damaged e) {
            return new Verification(0, null, new Wrong(0, Reason.HEAD_NOT_OURS));
        }
        Wrong wrong = walk(stored.head().count())
                .or(() -> ends(stored))
                .or(this::keptEnd)
                .orElse(null);
        return new Verification(checked, stored.head(), wrong);
    }

    private Optional<Wrong> walk(long count) {
        if (kept != null && !store.keys().signing().verifies(kept)) {
            return wrong(kept.count(), Reason.KEPT_HEAD_NOT_OURS);
        }
        long below = Long.MIN_VALUE;
        while (checked < count) {
            long after = below;
            VerifierPage page = store.atOneMoment(() -> VerifierPage.read(store, after));
            if (page.rows().isEmpty()) {
                return wrong(checked + 1, Reason.MISSING);
            }
            Optional<Wrong> wrong = page(page, count);
            if (wrong.isPresent()) {
                return wrong;
            }
            below = page.last();
        }
        return Optional.empty();
    }

    private Optional<Wrong> page(VerifierPage page, long count) {
        for (Row row : page.rows()) {
            if (checked == count) {
                return Optional.empty();
            }
            Reason reason = link(row).or(() -> contents.check(row, page)).orElse(null);
            if (reason != null) {
                return wrong(Math.min(row.sequence(), checked + 1), reason);
            }
            checked++;
            previous = row.whole().hash();
            if (kept != null && kept.count() == checked && !kept.hash().equals(previous)) {
                return wrong(checked, Reason.NOT_WHAT_WAS_KEPT);
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> link(Row row) {
        if (row.sequence() != checked + 1) {
            return Optional.of(row.sequence() > checked ? Reason.MISSING : Reason.UNEXPECTED);
        }
        Entry entry = row.entry();
        if (entry == null
                || !entry.isWhole()
                || !entry.payload().equals(Canonical.sha256(row.payload().toByteArray()))) {
            return Optional.of(Reason.CHANGED);
        }
        return entry.previous().equals(previous) ? Optional.empty() : Optional.of(Reason.OUT_OF_ORDER);
    }

    private Optional<Wrong> ends(Stored stored) {
        Head head = stored.head();
        if (!stored.masterKey().equals(store.keys().master().id())
                || !store.keys().signing().verifies(head)) {
            return wrong(checked, Reason.HEAD_NOT_OURS);
        }
        if (!head.hash().equals(previous)) {
            return wrong(checked, Reason.NOT_WHAT_WAS_SIGNED);
        }
        return stored.last() > checked || stored.entries() > checked
                ? wrong(checked + 1, Reason.UNEXPECTED)
                : Optional.empty();
    }

    private Optional<Wrong> keptEnd() {
        if (kept == null || (kept.count() > 0 && kept.count() <= checked)) {
            return Optional.empty();
        }
        if (kept.count() > checked) {
            return wrong(checked + 1, Reason.MISSING);
        }
        return kept.hash().equals(Entry.FIRST) ? Optional.empty() : wrong(0, Reason.NOT_WHAT_WAS_KEPT);
    }

    private static Optional<Wrong> wrong(long sequence, Reason reason) {
        return Optional.of(new Wrong(sequence, reason));
    }
}
