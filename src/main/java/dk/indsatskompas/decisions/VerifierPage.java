package dk.indsatskompas.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some entries that follow each other, with all that the store holds beside them, as it is at one moment. */
record VerifierPage(
        List<Row> rows, Map<Long, List<TermTable.Row>> terms, Map<Long, List<IdempotencyTable.Row>> idempotency) {

    private static final int SIZE = 256;

    /**
     * An entry.
     *
     * @param entry null when a column cannot be what was written
     * @param lookup the citizen's; null when she has none any more
     * @param key the citizen's, wrapped; null when it is gone
     * @param erased whether the chain has an erasure of the citizen
     */
    record Row(
            long sequence,
            @Nullable Entry entry,
            Bytes payload,
            @Nullable String lookup,
            @Nullable Bytes key,
            boolean erased) {

        Entry whole() {
            return Objects.requireNonNull(entry);
        }
    }

    static VerifierPage read(Store store, long after) {
        List<Row> rows = JdbcClient.create(store.jdbc())
                .sql("select " + EntryTable.COLUMNS + ", e.payload, c.lookup, c.wrapped_key,"
                        + " (select count(*) from entries x where x.citizen = e.citizen and x.kind = 'ERASURE')"
                        + " as erasures from entries e left join citizens c on c.id = e.citizen"
                        + " where e.sequence > ? order by e.sequence limit " + SIZE)
                .param(after)
                .query(VerifierPage::row)
                .list();
        if (rows.isEmpty()) {
            return new VerifierPage(rows, Map.of(), Map.of());
        }
        long from = rows.get(0).sequence();
        long to = rows.get(rows.size() - 1).sequence();
        return new VerifierPage(
                rows,
                store.tables().terms().writtenBy(from, to),
                store.tables().idempotency().between(from, to));
    }

    long last() {
        return rows.get(rows.size() - 1).sequence();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("sequence"),
                entry(row, number),
                Objects.requireNonNullElse(bytes(row, "payload"), Bytes.of("")),
                row.getString("lookup"),
                bytes(row, "wrapped_key"),
                row.getInt("erasures") > 0);
    }

    private static @Nullable Entry entry(ResultSet row, int number) throws SQLException {
        try {
            return EntryTable.entry(row, number);
        } catch (Damaged e) {
            return null;
        }
    }

    private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Bytes.of(bytes);
    }
}
