package dk.indsatskompas.decisions.proof;

import static java.util.stream.Collectors.groupingBy;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenKey;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
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
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Some entries that follow each other, with all that the store holds beside them at one moment. */
record VerifierPage(
        List<StoredEntry> rows,
        Map<Long, IndexedDecision> index,
        Map<ImmutableBytes, List<StatedOfDecision>> said,
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

    private static final String SAID = "select " + EntryTable.COLUMNS + ", e.payload from entries e where e.about in"
            + " (select id from entries where sequence between ? and ?)";

    /** An entry that is about a decision; null when a column cannot be what was written. */
    record StatedOfDecision(
            ImmutableBytes decision, @Nullable Entry entry, ImmutableBytes payload) {}

    /** An entry, null when a column cannot be what was written, and the decision that it is about, or 0. */
    record StoredEntry(long sequence, @Nullable Entry entry, ImmutableBytes payload, Holder citizen, long decision) {
        Entry whole() {
            return Objects.requireNonNull(entry);
        }

        boolean isWhole() {
            return entry != null && new Sealed(entry, payload).isWhole();
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
            return CompletableFuture.supplyAsync(() -> store.atOneMoment(() -> read(store, rulebooks, after)));
        }

        /** Waits for what was read ahead, so that the connection is free again. */
        @Override
        public void close() {
            ahead.exceptionally(failure -> empty(rulebooks)).join();
        }
    }

    private static VerifierPage empty(RulebookTable rulebooks) {
        return new VerifierPage(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), rulebooks);
    }

    private static VerifierPage read(Store store, RulebookTable rulebooks, long after) {
        List<StoredEntry> rows =
                store.sql().sql(SELECT).param(after).query(VerifierPage::row).list();
        if (rows.isEmpty()) {
            return empty(rulebooks);
        }
        long from = Math.max(after + 1, rows.get(0).sequence());
        long to = rows.get(rows.size() - 1).sequence();
        LogTables tables = store.tables();
        return new VerifierPage(
                rows,
                tables.postings().between(from, to),
                said(store, from, to),
                tables.idempotency().between(from, to),
                tables.feedback().between(from, to),
                rulebooks);
    }

    private static Map<ImmutableBytes, List<StatedOfDecision>> said(Store store, long from, long to) {
        return store
                .sql()
                .sql(SAID)
                .params(from, to)
                .query((row, number) -> new StatedOfDecision(
                        Objects.requireNonNull(bytes(row, "about")),
                        entry(row, number),
                        Objects.requireNonNull(bytes(row, "payload"))))
                .list()
                .stream()
                .collect(groupingBy(StatedOfDecision::decision));
    }

    private static StoredEntry row(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("sequence"),
                entry(row, number),
                Objects.requireNonNullElse(bytes(row, "payload"), ImmutableBytes.of("")),
                new Holder(
                        row.getString("period"),
                        Ids.hash(row.getBytes("lookup")),
                        bytes(row, "wrapped_key"),
                        row.getString("destroyed_by") != null,
                        row.getString("destroyer")),
                row.getLong("decision"));
    }

    private static @Nullable Entry entry(ResultSet row, int number) throws SQLException {
        try {
            return EntryTable.entry(row, number);
        } catch (DamagedStore e) {
            return null;
        }
    }

    private static @Nullable ImmutableBytes bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : ImmutableBytes.of(bytes);
    }

    /** Opens what can still be read, and holds against it all that was made of it: index, idempotency keys and feedback. */
    record ContentCheck(VerifierPage page, MasterKey master) {
        /** What can be said of an entry without the one before: most of the work, so it is done for many at once. */
        record RowCheck(StoredEntry row, boolean whole, Optional<FailureReason> contents, boolean foundByMore) {
            static List<RowCheck> of(VerifierPage page, @Nullable MasterKey master) {
                return page.rows().parallelStream()
                        .map(row -> of(row, master == null ? null : new ContentCheck(page, master)))
                        .toList();
            }

            private static RowCheck of(StoredEntry row, @Nullable ContentCheck contents) {
                boolean whole = row.isWhole();
                return whole && contents != null && row.citizen().isAlive()
                        ? contents.check(row)
                        : new RowCheck(row, whole, Optional.empty(), false);
            }
        }

        /** What is wrong around an entry that is itself whole. */
        private RowCheck check(StoredEntry row) {
            try {
                Payload payload = open(row);
                SortedSet<SearchTerm> told = told(row, payload);
                boolean counted = isCounted(row, payload);
                boolean marked = isMarked(row.whole(), payload);
                Optional<FailureReason> wrong = FailureReason.DOES_NOT_OPEN
                        .unless(master.lookup(payload.citizenRef())
                                .equals(row.citizen().lookup()))
                        .or(() -> FailureReason.INDEX_WRONG.unless(indexed(row).containsAll(told)))
                        .or(() -> FailureReason.FEEDBACK_WRONG.unless(counted))
                        .or(() -> FailureReason.IDEMPOTENCY_WRONG.unless(marked));
                return new RowCheck(row, true, wrong, !told.containsAll(indexed(row)));
            } catch (CannotDecrypt e) {
                return new RowCheck(row, true, Optional.of(FailureReason.DOES_NOT_OPEN), false);
            }
        }

        private Payload open(StoredEntry row) throws CannotDecrypt {
            return open(row, new Sealed(row.whole(), row.payload()));
        }

        /** Opens an entry with the key of the citizen of a row. */
        private Payload open(StoredEntry row, Sealed sealed) throws CannotDecrypt {
            UUID id = Objects.requireNonNull(row.whole().citizen());
            SecretKey key =
                    master.unwrap(Objects.requireNonNull(row.citizen().key()).toByteArray(), id);
            return new CitizenKey(id, "", "", key).open(sealed, page.rulebooks().dictionary(sealed.entry()));
        }

        private SortedSet<SearchTerm> indexed(StoredEntry row) {
            IndexedDecision stored = page.index().get(row.sequence());
            return stored == null ? new TreeSet<>() : stored.terms();
        }

        /**
         * All that a decision is found by: what its entry tells, what it says, and what was said of it where that is as it was
         * written; where not is found when it is its turn. Nothing else is found.
         */
        private SortedSet<SearchTerm> told(StoredEntry row, Payload payload) throws CannotDecrypt {
            SortedSet<SearchTerm> told = new TreeSet<>();
            if (row.whole().kind() != EntryKind.DECISION) {
                return told;
            }
            told.addAll(SearchTerm.of(row.whole()));
            told.addAll(payload.terms());
            ImmutableBytes id = ImmutableBytes.of(Ids.bytes(row.whole().id()));
            for (StatedOfDecision said : page.said().getOrDefault(id, List.of())) {
                if (said.entry() != null && new Sealed(said.entry(), said.payload()).isWhole()) {
                    told.addAll(said(row, new Sealed(said.entry(), said.payload())));
                }
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
            FeedbackRow said = row.whole().kind() == EntryKind.DECISION
                    ? null
                    : FeedbackRow.of(row.whole(), row.decision(), payload.feedback());
            return Objects.equals(said, page.feedback().get(row.sequence()));
        }

        private boolean isMarked(Entry entry, Payload payload) throws CannotDecrypt {
            List<MarkedRequest> said = payload
                    .idempotencyKey()
                    .map(key -> new MarkedRequest(
                            master.keyHash(entry.origin().caller(), key.key()),
                            master.requestHash(key),
                            entry.sequence()))
                    .stream()
                    .toList();
            return page.idempotency().getOrDefault(entry.sequence(), List.of()).equals(said);
        }
    }
}
