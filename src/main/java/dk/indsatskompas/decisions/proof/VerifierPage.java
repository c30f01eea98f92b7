package dk.indsatskompas.decisions.proof;

import static java.util.stream.Collectors.groupingBy;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenKey;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.search.IndexedDecision;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.EntryTable;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.FeedbackTable.FeedbackRow;
import dk.indsatskompas.decisions.store.IdempotencyTable.MarkedRequest;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.RulebookTable;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Store.LogTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Some entries that follow each other, with all that the store holds beside them at one moment. */
record VerifierPage(
        List<StoredEntry> rows,
        Map<Long, IndexedDecision> index,
        Map<UUID, List<Sealed>> said,
        Map<Long, List<MarkedRequest>> idempotency,
        Map<Long, FeedbackRow> feedback,
        RulebookTable rulebooks) {

    private static final int SIZE = 256;

    private static final String SELECT = "select " + EntryTable.COLUMNS
            + ", e.payload, c.period, c.lookup, c.wrapped_key, c.destroyed_by,"
            + " (select x.kind from entries x where x.sequence = c.destroyed_by) as destroyer,"
            + " (select d.sequence from entries d where d.id = e.about) as decision"
            + " from entries e left join citizens c on c.id = e.citizen"
            + " where e.sequence > ? order by e.sequence limit " + SIZE;

    private static final String SAID = "e.about in (select id from entries where sequence between ? and ?)";

    /** An entry, null when a column cannot be what was written, and the decision that it is about, or 0. */
    record StoredEntry(long sequence, @Nullable Sealed sealed, Holder citizen, long decision) {
        Sealed whole() {
            return Objects.requireNonNull(sealed);
        }

        Entry entry() {
            return whole().entry();
        }
    }

    /** The citizen of an entry, as far as the store still knows her, or the kind of what destroyed her key. */
    record Holder(
            @Nullable String period,
            @Nullable String lookup,
            @Nullable ImmutableBytes key,
            boolean destroyed,
            @Nullable String destroyer) {
        boolean isAlive() {
            return lookup != null && key != null && !destroyed;
        }

        boolean isGone() {
            return lookup == null && key == null && isRecorded();
        }

        boolean isRecorded() {
            return EntryKind.ERASURE.name().equals(destroyer)
                    || EntryKind.RETENTION.name().equals(destroyer);
        }
    }

    /** Reads the log page by page, each while the one before is being checked. */
    static final class PagesAhead implements AutoCloseable {
        private final Store store;
        private final RulebookTable rulebooks;
        private CompletableFuture<VerifierPage> ahead;

        PagesAhead(Store store) {
            this.store = store;
            this.rulebooks = store.tables().rulebooks().afresh();
            this.ahead = begin(Long.MIN_VALUE);
        }

        /** The next page; an empty one behind the last. */
        VerifierPage next() {
            try {
                VerifierPage page = ahead.join();
                if (!page.rows().isEmpty()) {
                    ahead = begin(page.rows().get(page.rows().size() - 1).sequence());
                }
                return page;
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }

        private CompletableFuture<VerifierPage> begin(long after) {
            return CompletableFuture.supplyAsync(() -> store.atOneMoment(tables -> read(tables, rulebooks, after)));
        }

        /** Waits for what was read ahead, so that the connection is free again. */
        @Override
        public void close() {
            ahead.handle((page, failure) -> page).join();
        }
    }

    private static VerifierPage read(LogTables tables, RulebookTable rulebooks, long after) {
        List<StoredEntry> rows = tables.entries()
                .sql()
                .sql(SELECT)
                .param(after)
                .query(VerifierPage::row)
                .list();
        if (rows.isEmpty()) {
            return new VerifierPage(rows, Map.of(), Map.of(), Map.of(), Map.of(), rulebooks);
        }
        long from = Math.max(after + 1, rows.get(0).sequence());
        long to = rows.get(rows.size() - 1).sequence();
        return new VerifierPage(
                rows,
                tables.postings().between(from, to),
                said(tables.entries(), from, to),
                tables.idempotency().between(from, to),
                tables.feedback().between(from, to),
                rulebooks);
    }

    /** What was said of some decisions, as far as its columns can be what was written. */
    private static Map<UUID, List<Sealed>> said(EntryTable entries, long from, long to) {
        return entries.select(EntryTable::readable, SAID, from, to).list().stream()
                .flatMap(Optional::stream)
                .collect(groupingBy(said -> Objects.requireNonNull(said.entry().about())));
    }

    private static StoredEntry row(ResultSet row, int number) throws SQLException {
        byte[] key = row.getBytes("wrapped_key");
        return new StoredEntry(
                row.getLong("sequence"),
                EntryTable.readable(row, number).orElse(null),
                new Holder(
                        row.getString("period"),
                        Ids.hash(row.getBytes("lookup")),
                        key == null ? null : ImmutableBytes.handedOver(key),
                        row.getString("destroyed_by") != null,
                        row.getString("destroyer")),
                row.getLong("decision"));
    }

    Optional<IndexedDecision> indexed(StoredEntry row) {
        return Optional.ofNullable(index.get(row.sequence()));
    }

    List<MarkedRequest> marks(StoredEntry row) {
        return idempotency.getOrDefault(row.sequence(), List.of());
    }

    /** What can be said of an entry without the one before: most of the work, so it is done for many at once. */
    record RowCheck(StoredEntry row, boolean whole, Optional<FailureReason> contents, boolean foundByMore) {}

    /** Opens what can be opened with the master key; without it, no more is told than whether entries are whole. */
    List<RowCheck> check(@Nullable MasterKey master) {
        ContentCheck contents = master == null ? null : new ContentCheck(this, master);
        return rows.parallelStream()
                .map(row -> {
                    boolean whole = row.sealed() != null && row.sealed().isWhole();
                    return whole && contents != null && row.citizen().isAlive()
                            ? contents.check(row)
                            : new RowCheck(row, whole, Optional.empty(), false);
                })
                .toList();
    }

    /** Opens what can still be read, and holds against it all that was made of it: index, idempotency keys and feedback. */
    record ContentCheck(VerifierPage page, MasterKey master) {
        /** What is wrong around an entry that is itself whole. */
        private RowCheck check(StoredEntry row) {
            try {
                Payload payload = open(row, row.whole());
                SortedSet<SearchTerm> told = told(row, payload);
                SortedSet<SearchTerm> indexed =
                        page.indexed(row).map(IndexedDecision::terms).orElseGet(TreeSet::new);
                boolean counted = isCounted(row, payload);
                boolean marked = isMarked(row, payload);
                Optional<FailureReason> wrong = FailureReason.DOES_NOT_OPEN
                        .unless(master.lookup(payload.citizenRef())
                                .equals(row.citizen().lookup()))
                        .or(() -> FailureReason.INDEX_WRONG.unless(indexed.containsAll(told)))
                        .or(() -> FailureReason.FEEDBACK_WRONG.unless(counted))
                        .or(() -> FailureReason.IDEMPOTENCY_WRONG.unless(marked));
                return new RowCheck(row, true, wrong, !told.containsAll(indexed));
            } catch (CannotDecrypt e) {
                return new RowCheck(row, true, Optional.of(FailureReason.DOES_NOT_OPEN), false);
            }
        }

        /** Opens an entry with the key of the citizen of a row. */
        private Payload open(StoredEntry row, Sealed sealed) throws CannotDecrypt {
            UUID id = Objects.requireNonNull(row.entry().citizen());
            byte[] wrapped = Objects.requireNonNull(row.citizen().key()).toByteArray();
            CitizenKey key = new CitizenKey(id, master.unwrap(wrapped, id));
            return key.open(sealed, page.rulebooks().dictionary(sealed.entry()));
        }

        /**
         * All that a decision is found by: what its entry tells, what it says, and what was said of it where that is as it was
         * written; where not is found when it is its turn. Nothing else is found.
         */
        private SortedSet<SearchTerm> told(StoredEntry row, Payload payload) throws CannotDecrypt {
            SortedSet<SearchTerm> told = new TreeSet<>();
            if (row.entry().kind() == EntryKind.DECISION) {
                told.addAll(SearchTerm.of(row.entry()));
                told.addAll(payload.terms());
                page.said().getOrDefault(row.entry().id(), List.of()).stream()
                        .filter(Sealed::isWhole)
                        .forEach(said -> told.addAll(said(row, said)));
            }
            return told;
        }

        private SortedSet<SearchTerm> said(StoredEntry row, Sealed said) {
            try {
                return open(row, said).terms();
            } catch (CannotDecrypt e) {
                return new TreeSet<>();
            }
        }

        private boolean isCounted(StoredEntry row, Payload payload) throws CannotDecrypt {
            FeedbackRow said = row.entry().kind() == EntryKind.DECISION
                    ? null
                    : FeedbackRow.of(row.entry(), row.decision(), payload.feedback());
            return Objects.equals(said, page.feedback().get(row.sequence()));
        }

        private boolean isMarked(StoredEntry row, Payload payload) throws CannotDecrypt {
            List<MarkedRequest> said =
                    payload.idempotencyKey().map(key -> MarkedRequest.of(row.entry(), key, master)).stream()
                            .toList();
            return page.marks(row).equals(said);
        }
    }
}
