package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.decisions.proof.VerifierPage.ContentCheck.RowCheck;
import dk.indsatskompas.decisions.proof.VerifierPage.Holder;
import dk.indsatskompas.decisions.proof.VerifierPage.PagesAhead;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.search.IndexedDecision;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.HeadTable.Stored;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks the chain once, page by page, and so needs no more memory for a long one than for a short one. */
public final class Verifier {
    private static final String OUTSIDE = "%1$s < 1 or %1$s > (select coalesce(max(sequence), 0) from entries)";
    /**
     * What no entry of the chain wrote. Entries are numbered without gaps and each is held against what stands beside it, so
     * what is left to look for are numbers outside the chain, and ids and fingerprints that it does not name.
     */
    private static final List<String> ORPHANS = List.of(
            "citizens c where not exists (select 1 from entries e where e.citizen = c.id)",
            "unposted where " + OUTSIDE.formatted("decision"),
            "postings where term not in (select id from terms)",
            "idempotency_keys where " + OUTSIDE.formatted("entry"),
            "feedback where " + OUTSIDE.formatted("entry"),
            "feedback_rules where " + OUTSIDE.formatted("entry"),
            "rulebooks where fingerprint not in (select rulebook from entries where kind = 'RULEBOOK')",
            "rulebook_files where fingerprint not in (select fingerprint from rulebooks)");

    private final Store store;
    private final VerifyingKey key;
    private final @Nullable MasterKey master;
    private final Set<String> rulebooks = new HashSet<>();
    private String previous = Entry.FIRST;
    private long checked;
    private @Nullable Wrong foundByMore;

    /** Without the master key, it checks all that can be checked without a secret. */
    public Verifier(Store store, VerifyingKey key, @Nullable MasterKey master) {
        this.store = store;
        this.key = key;
        this.master = master;
    }

    public Verification verify(@Nullable LogHead kept, VerificationProgress progress) {
        Stored stored;
        try {
            stored = store.reading(() -> store.tables().head().survey());
        } catch (DamagedStore e) {
            return new Verification(0, null, new Wrong(0, FailureReason.HEAD_NOT_OURS), master != null);
        }
        Wrong wrong = walk(stored.head().count(), kept, progress)
                .or(() -> ends(stored))
                .or(() -> keptEnd(kept))
                // Last, because feedback that was cut off would else be missed where it was given and not where it is gone.
                .or(() -> Optional.ofNullable(foundByMore))
                .orElse(null);
        return new Verification(checked, stored.head(), wrong, master != null);
    }

    private Optional<Wrong> walk(long count, @Nullable LogHead kept, VerificationProgress progress) {
        if (kept != null && !key.verifies(kept)) {
            return wrong(kept.count(), FailureReason.KEPT_HEAD_NOT_OURS);
        }
        try (PagesAhead pages = new PagesAhead(store)) {
            while (checked < count) {
                progress.checked(checked, count);
                VerifierPage page = pages.next();
                if (page.rows().isEmpty()) {
                    return wrong(checked + 1, FailureReason.MISSING);
                }
                Optional<Wrong> wrong = page(page, count, kept);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        progress.checked(checked, count);
        return Optional.empty();
    }

    private Optional<Wrong> page(VerifierPage page, long count, @Nullable LogHead kept) {
        SideTableCheck beside = new SideTableCheck(store, page);
        for (RowCheck check : RowCheck.of(page, master)) {
            if (checked == count) {
                return Optional.empty();
            }
            StoredEntry row = check.row();
            FailureReason reason = link(check)
                    .or(() -> rulebook(row.whole()))
                    .or(() -> beside.check(row))
                    .or(check::contents)
                    .orElse(null);
            if (reason != null) {
                return wrong(Math.min(row.sequence(), checked + 1), reason);
            }
            if (check.foundByMore() && foundByMore == null) {
                foundByMore = new Wrong(row.sequence(), FailureReason.INDEX_WRONG);
            }
            checked++;
            previous = row.whole().hash();
            if (kept != null && kept.count() == checked && !kept.hash().equals(previous)) {
                return wrong(checked, FailureReason.NOT_WHAT_WAS_KEPT);
            }
        }
        return Optional.empty();
    }

    private Optional<FailureReason> link(RowCheck check) {
        StoredEntry row = check.row();
        if (row.sequence() != checked + 1) {
            return Optional.of(row.sequence() > checked ? FailureReason.MISSING : FailureReason.UNEXPECTED);
        }
        if (!check.whole()) {
            return Optional.of(FailureReason.CHANGED);
        }
        return FailureReason.OUT_OF_ORDER.unless(row.whole().previous().equals(previous));
    }

    /** A rulebook is kept before it answers. */
    private Optional<FailureReason> rulebook(Entry entry) {
        String fingerprint = entry.origin().rulebook();
        if (entry.kind() == EntryKind.RULEBOOK && fingerprint != null) {
            rulebooks.add(fingerprint);
        }
        return FailureReason.RULEBOOK_WRONG.unless(fingerprint == null || rulebooks.contains(fingerprint));
    }

    private Optional<Wrong> ends(Stored stored) {
        LogHead head = stored.head();
        boolean otherMaster = master != null && !stored.masterKey().equals(master.id());
        if (otherMaster || !key.verifies(head)) {
            return wrong(checked, FailureReason.HEAD_NOT_OURS);
        }
        if (!head.hash().equals(previous)) {
            return wrong(checked, FailureReason.NOT_WHAT_WAS_SIGNED);
        }
        if (stored.last() > checked || stored.entries() > checked) {
            return wrong(checked + 1, FailureReason.UNEXPECTED);
        }
        return store.reading(this::hasOrphans) ? wrong(checked, FailureReason.STRAY) : Optional.empty();
    }

    private boolean hasOrphans() {
        return !store.tables().postings().isBounded(checked) || ORPHANS.stream()
                .anyMatch(rows -> store.sql()
                                .sql("select case when exists (select 1 from " + rows + ") then 1 else 0 end")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private Optional<Wrong> keptEnd(@Nullable LogHead kept) {
        if (kept == null || (kept.count() > 0 && kept.count() <= checked)) {
            return Optional.empty();
        }
        if (kept.count() > checked) {
            return wrong(checked + 1, FailureReason.MISSING);
        }
        return kept.hash().equals(Entry.FIRST) ? Optional.empty() : wrong(0, FailureReason.NOT_WHAT_WAS_KEPT);
    }

    private static Optional<Wrong> wrong(long sequence, FailureReason reason) {
        return Optional.of(new Wrong(sequence, reason));
    }

    /** Checks what stands beside the chain, as far as that takes no secret: rulebooks, and that keys are gone as recorded. */
    record SideTableCheck(Store store, VerifierPage page) {
        /** What is wrong around an entry that is itself whole. */
        Optional<FailureReason> check(StoredEntry row) {
            try {
                return switch (row.whole().kind()) {
                    case DECISION, FEEDBACK -> said(row);
                    // A hash of whom it erased may lead to it, so that it is given again.
                    case ERASURE -> destroyed(row).or(() -> FailureReason.STRAY.unless(!isNamed(row)));
                    case RETENTION -> destroyed(row).or(() -> bare(row));
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

        private boolean isFound(StoredEntry row) {
            IndexedDecision stored = page.index().get(row.sequence());
            return stored == null
                    ? row.whole().kind() != EntryKind.DECISION
                    : row.whole().kind() == EntryKind.DECISION
                            && stored.time().equals(row.whole().time())
                            && stored.terms().containsAll(SearchTerm.of(row.whole()));
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
            return FailureReason.INDEX_WRONG
                    .unless(isFound(row))
                    .or(() -> FailureReason.ERASURE_UNDONE.unless(!citizen.isGone() || !isNamed(row)));
        }

        /** That the entry names exactly those citizens who name it. */
        private Optional<FailureReason> destroyed(StoredEntry row) throws CannotDecrypt {
            SortedSet<UUID> listed = CitizenKeyTable.listed(row.payload());
            SortedSet<UUID> found =
                    store.reading(() -> store.tables().citizens().destroyedBy(row.sequence()));
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
            return FailureReason.STRAY.unless(
                    !isNamed(row) && !page.idempotency().containsKey(row.sequence()));
        }

        private boolean isNamed(StoredEntry row) {
            IndexedDecision stored = page.index().get(row.sequence());
            boolean more = stored != null
                    && (row.whole().kind() != EntryKind.DECISION
                            || !stored.terms().equals(SearchTerm.of(row.whole())));
            return more
                    || page.feedback().containsKey(row.sequence())
                    || page.idempotency().getOrDefault(row.sequence(), List.of()).stream()
                            .anyMatch(mark -> mark.bodyHash() != null);
        }
    }
}
