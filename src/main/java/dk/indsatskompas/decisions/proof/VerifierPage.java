package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.search.TermTable.DecisionTerm;
import dk.indsatskompas.decisions.store.EntryTable;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.FeedbackTable.FeedbackRow;
import dk.indsatskompas.decisions.store.IdempotencyTable.MarkedRequest;
import dk.indsatskompas.decisions.store.LogTables;
import dk.indsatskompas.decisions.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Some entries that follow each other, with all that the store holds beside them at one moment. */
record VerifierPage(
        List<StoredEntry> rows,
        Map<Long, List<DecisionTerm>> terms,
        Map<Long, SortedSet<SearchTerm>> said,
        Map<Long, List<MarkedRequest>> idempotency,
        Map<Long, FeedbackRow> feedback) {

    private static final VerifierPage EMPTY = new VerifierPage(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final int SIZE = 256;

    private static final String SELECT = "select " + EntryTable.COLUMNS
            + ", e.payload, c.period, c.lookup, c.wrapped_key, c.destroyed_by,"
            + " (select x.kind from entries x where x.sequence = c.destroyed_by) as destroyer,"
            + " (select d.sequence from entries d where d.id = e.about) as decision"
            + " from entries e left join citizens c on c.id = e.citizen"
            + " where e.sequence > ? order by e.sequence limit " + SIZE;

    /** An entry, null when a column cannot be what was written, and the decision that it is about, or 0. */
    record StoredEntry(long sequence, @Nullable Entry entry, ImmutableBytes payload, Holder citizen, long decision) {

        Entry whole() {
            return Objects.requireNonNull(entry);
        }

        boolean isWhole() {
            return entry != null && new Sealed(entry, payload).isWhole();
        }
    }

    /**
     * The citizen of an entry, as far as the store still knows her, or the kind of the entry that destroyed her key.
     */
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

    /** Reads the chain page by page, each while the one before is being checked. */
    static final class PagesAhead implements AutoCloseable {

        private final Store store;
        private CompletableFuture<VerifierPage> ahead;

        PagesAhead(Store store) {
            this.store = store;
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
                throw (RuntimeException) e.getCause();
            }
        }

        private CompletableFuture<VerifierPage> begin(long after) {
            return CompletableFuture.supplyAsync(() -> store.atOneMoment(() -> read(store, after)));
        }

        /** Waits for what was read ahead, so that the connection is free again. */
        @Override
        public void close() {
            ahead.exceptionally(failure -> EMPTY).join();
        }
    }

    private static VerifierPage read(Store store, long after) {
        List<StoredEntry> rows =
                store.sql().sql(SELECT).param(after).query(VerifierPage::row).list();
        if (rows.isEmpty()) {
            return EMPTY;
        }
        long from = rows.get(0).sequence();
        long to = rows.get(rows.size() - 1).sequence();
        LogTables tables = store.tables();
        return new VerifierPage(
                rows,
                tables.terms().writtenBy(from, to),
                tables.terms().saidOfDecisions(from, to),
                tables.idempotency().between(from, to),
                tables.feedback().between(from, to));
    }

    private static StoredEntry row(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("sequence"),
                entry(row, number),
                Objects.requireNonNullElse(bytes(row, "payload"), ImmutableBytes.of("")),
                new Holder(
                        row.getString("period"),
                        row.getString("lookup"),
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
}
