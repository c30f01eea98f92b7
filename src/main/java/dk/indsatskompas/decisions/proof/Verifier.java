package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.decisions.proof.VerifierPage.Holder;
import dk.indsatskompas.decisions.proof.VerifierPage.PagesAhead;
import dk.indsatskompas.decisions.proof.VerifierPage.RowCheck;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.search.IndexedDecision;
import dk.indsatskompas.decisions.store.HeadTable.Survey;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Store.LogTables;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a log once, page by page, and so needs no more memory for a long one than for a short one. The log need not be in a
 * state to be opened, and nothing is written to it.
 */
public final class Verifier {
    private static final String LAST = "select coalesce(max(sequence), 0) from entries";

    private static final String OUTSIDE = "%1$s < 1 or %1$s > (" + LAST + ")";
    /**
     * What no entry of the log wrote. Entries are numbered without gaps and each is held against what stands beside it, so
     * what is left to look for are numbers outside the log, and ids and fingerprints that it does not name.
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
    private final @Nullable String origin;
    private final @Nullable MasterKey master;
    private final Set<String> rulebooks = new HashSet<>();
    private CompactRange tree = CompactRange.EMPTY;
    private @Nullable Wrong foundByMore;

    private Verifier(Store store, VerifyingKey key, @Nullable String origin, @Nullable MasterKey master) {
        this.store = store;
        this.key = key;
        this.origin = origin;
        this.master = master;
    }

    /** Whoever has the keys of a log knows it by them, whatever it is called. */
    public static Verifier of(LogKeys keys, Store store) {
        return new Verifier(store, keys.signing().publicHalf(), null, keys.master());
    }

    /** Without any secret: tree, signatures, rulebooks and erasures are checked, but not the contents. */
    public static Verifier of(NoteVerifier log, Store store) {
        return new Verifier(store, log.key(), log.name(), null);
    }

    /** Also that what was there when a head was signed that somebody kept still is. */
    public Verification verify(@Nullable LogHead kept, VerificationProgress progress) {
        Survey survey;
        List<LogHead> seen = new ArrayList<>();
        try {
            survey = store.reading(tables -> tables.head().survey());
            store.reading(tables -> tables.tree().cosigned()).forEach(note -> seen.add(LogHead.of(note)));
        } catch (DamagedStore | IllegalArgumentException e) {
            return new Verification(0, null, new Wrong(0, FailureReason.HEAD_NOT_OURS), master != null);
        }
        LogHead head = survey.stored().head();
        Stream.ofNullable(kept).forEach(seen::add);
        Wrong wrong = walk(head, seen, progress)
                .or(() -> ends(survey))
                .or(() -> reaches(seen))
                // Last, because feedback that was cut off would else be missed where it was given and not where it is
                // gone.
                .or(() -> Optional.ofNullable(foundByMore))
                .orElse(null);
        return new Verification(tree.size(), head, wrong, master != null);
    }

    private Optional<Wrong> walk(LogHead head, List<LogHead> seen, VerificationProgress progress) {
        Optional<Wrong> wrong = seen.stream()
                .filter(one -> !one.origin().equals(head.origin()) || !isSigned(one))
                .findFirst()
                .map(one -> new Wrong(one.size(), FailureReason.KEPT_HEAD_NOT_OURS))
                .or(() -> sawThis(seen));
        if (wrong.isPresent()) {
            return wrong;
        }
        try (PagesAhead pages = new PagesAhead(store)) {
            while (wrong.isEmpty() && tree.size() < head.size()) {
                progress.checked(tree.size(), head.size());
                VerifierPage page = pages.next();
                wrong = FailureReason.MISSING
                        .unless(!page.rows().isEmpty(), tree.size() + 1)
                        .or(() -> page(page, head.size(), seen));
            }
        }
        if (wrong.isEmpty()) {
            progress.checked(tree.size(), head.size());
        }
        return wrong;
    }

    private boolean isSigned(LogHead head) {
        return NoteVerifier.ofLog(origin == null ? head.origin() : origin, key).verifies(head.note());
    }

    private Optional<Wrong> page(VerifierPage page, long size, List<LogHead> seen) {
        SideTableCheck beside = new SideTableCheck(store, page);
        for (RowCheck check : page.check(master)) {
            if (tree.size() == size) {
                return Optional.empty();
            }
            StoredEntry row = check.row();
            Optional<FailureReason> reason = place(check)
                    .or(() -> rulebook(row.entry()))
                    .or(() -> beside.check(row))
                    .or(check::contents);
            if (reason.isPresent()) {
                return reason.map(why -> new Wrong(Math.min(row.sequence(), tree.size() + 1), why));
            }
            if (check.foundByMore() && foundByMore == null) {
                foundByMore = new Wrong(row.sequence(), FailureReason.INDEX_WRONG);
            }
            List<Tile> full = new ArrayList<>();
            tree = tree.plus(row.entry().hash(), full::add);
            Optional<Wrong> wrong = areKept(full).or(() -> sawThis(seen));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** That the tiles which end with this entry are those that are kept. */
    private Optional<Wrong> areKept(List<Tile> full) {
        boolean kept = full.stream()
                .allMatch(tile -> store.reading(tables -> tables.tree().has(tile)));
        return FailureReason.TREE_WRONG.unless(kept, tree.size());
    }

    /** That every head of this size that somebody has kept was signed over the same entries. */
    private Optional<Wrong> sawThis(List<LogHead> seen) {
        boolean same = seen.stream()
                .allMatch(one -> one.size() != tree.size() || one.root().equals(tree.root()));
        return FailureReason.NOT_WHAT_WAS_KEPT.unless(same, tree.size());
    }

    private Optional<FailureReason> place(RowCheck check) {
        StoredEntry row = check.row();
        if (row.sequence() != tree.size() + 1) {
            return Optional.of(row.sequence() > tree.size() ? FailureReason.MISSING : FailureReason.UNEXPECTED);
        }
        return FailureReason.CHANGED.unless(check.whole());
    }

    /** A rulebook is kept before it answers. */
    private Optional<FailureReason> rulebook(Entry entry) {
        String fingerprint = entry.origin().rulebook();
        if (entry.kind() == EntryKind.RULEBOOK && fingerprint != null) {
            rulebooks.add(fingerprint);
        }
        return FailureReason.RULEBOOK_WRONG.unless(fingerprint == null || rulebooks.contains(fingerprint));
    }

    private Optional<Wrong> ends(Survey survey) {
        LogHead head = survey.stored().head();
        long size = tree.size();
        boolean ours = master == null || survey.stored().masterKey().equals(master.id());
        return FailureReason.HEAD_NOT_OURS
                .unless(ours && isSigned(head), size)
                .or(() -> FailureReason.NOT_WHAT_WAS_SIGNED.unless(head.root().equals(tree.root()), size))
                .or(() -> FailureReason.UNEXPECTED.unless(survey.last() <= size && survey.entries() <= size, size + 1))
                .or(() -> FailureReason.TREE_WRONG.unless(
                        survey.stored().edge().equals(ImmutableBytes.handedOver(tree.bytes())), size))
                .or(() -> FailureReason.STRAY.unless(
                        survey.tiles() == Tile.count(size) && !store.atOneMoment(this::hasOrphans), size));
    }

    /** Others may write meanwhile, so it is held against what there is now. */
    private boolean hasOrphans(LogTables tables) {
        long last = store.sql().sql(LAST).query(Long.class).single();
        return !tables.postings().isBounded(last) || ORPHANS.stream().anyMatch(this::hasAny);
    }

    private boolean hasAny(String rows) {
        return !store.sql()
                .sql("select 1 from " + rows + " limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    private Optional<Wrong> reaches(List<LogHead> seen) {
        boolean reached = seen.stream().allMatch(one -> one.size() <= tree.size());
        return FailureReason.MISSING.unless(reached, tree.size() + 1);
    }

    /** Checks what stands beside the log, as far as that takes no secret: rulebooks, and that keys are gone as recorded. */
    record SideTableCheck(Store store, VerifierPage page) {
        /** What is wrong around an entry that is itself whole. */
        Optional<FailureReason> check(StoredEntry row) {
            try {
                return switch (row.entry().kind()) {
                    case DECISION, FEEDBACK -> said(row);
                    // A hash of whom it erased may lead to it, so that it is given again.
                    case ERASURE -> destroyed(row).or(() -> FailureReason.STRAY.unless(!isNamed(row)));
                    case RETENTION -> destroyed(row).or(() -> bare(row));
                    case RULEBOOK -> kept(row.entry()).or(() -> bare(row));
                    case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> {
                        Step.of(row.whole());
                        yield bare(row);
                    }
                };
            } catch (CannotDecrypt e) {
                return Optional.of(FailureReason.CHANGED);
            }
        }

        /** A decision by what its entry tells, and perhaps by more; nothing else. */
        private boolean isFound(StoredEntry row) {
            Optional<IndexedDecision> stored = page.indexed(row);
            return IndexedDecision.of(row.entry())
                    .map(own -> stored.filter(one ->
                                    one.time().equals(own.time()) && one.terms().containsAll(own.terms()))
                            .isPresent())
                    .orElse(stored.isEmpty());
        }

        private Optional<FailureReason> said(StoredEntry row) {
            Holder citizen = row.citizen();
            if (!citizen.isAlive() && !citizen.isGone()) {
                return Optional.of(citizen.isRecorded() ? FailureReason.ERASURE_UNDONE : FailureReason.KEY_LOST);
            }
            Entry entry = row.entry();
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
            SortedSet<UUID> listed = CitizenKeyTable.listed(row.whole().payload());
            SortedSet<UUID> found = store.reading(tables -> tables.citizens().destroyedBy(row.sequence()));
            return FailureReason.ERASURE_UNDONE
                    .unless(found.containsAll(listed))
                    .or(() -> FailureReason.KEY_LOST.unless(listed.containsAll(found)));
        }

        private Optional<FailureReason> kept(Entry entry) {
            String fingerprint = String.valueOf(entry.origin().rulebook());
            return FailureReason.RULEBOOK_WRONG.unless(
                    store.reading(tables -> tables.rulebooks().isWhole(fingerprint)));
        }

        private Optional<FailureReason> bare(StoredEntry row) {
            return FailureReason.STRAY.unless(!isNamed(row) && page.marks(row).isEmpty());
        }

        /** Whether anything leads to it but what its entry tells and what it was asked with. */
        private boolean isNamed(StoredEntry row) {
            return !page.indexed(row).equals(IndexedDecision.of(row.entry()))
                    || page.feedback().containsKey(row.sequence())
                    || page.marks(row).stream().anyMatch(mark -> mark.bodyHash() != null);
        }
    }
}
