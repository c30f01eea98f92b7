package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.proof.CompactRange;
import dk.indsatskompas.decisions.proof.TreeHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that says where the log ends. */
public record HeadTable(JdbcTemplate jdbc, JdbcClient sql) {
    /** The head, the edge of its tree as it is stored, and by which master key. */
    public record StoredHead(LogHead head, ImmutableBytes edge, String masterKey) {
        private static StoredHead of(ResultSet row, int number) throws SQLException {
            LogHead head = new LogHead(
                    row.getString("origin"),
                    row.getLong("size"),
                    ImmutableBytes.of(row.getBytes("root")),
                    ImmutableBytes.of(row.getBytes("signature")));
            return new StoredHead(head, ImmutableBytes.of(row.getBytes("edge")), row.getString("master_key"));
        }

        /** The edge that is appended to; {@link DamagedStore} when it is not that of the head. */
        public CompactRange range() {
            try {
                CompactRange range = CompactRange.of(head.size(), edge.toByteArray());
                if (range.root().equals(head.root())) {
                    return range;
                }
            } catch (IllegalArgumentException e) {
                throw new DamagedStore("The edge of the tree has another size than the head");
            }
            throw new DamagedStore("The edge of the tree has another root than the head");
        }
    }

    /** The head, and how many rows the log really has, and their highest number or 0, and how many tiles. */
    public record Survey(StoredHead stored, long entries, long last, long tiles) {}

    void begin(LogKeys keys, String origin) {
        LogHead empty = LogHead.sign(origin, 0, TreeHash.EMPTY, keys.signing());
        sql.sql("insert into head (id, origin, size, root, signature, edge, master_key) values (1, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(
                        origin,
                        empty.size(),
                        empty.root().toByteArray(),
                        empty.signature().toByteArray(),
                        CompactRange.EMPTY.bytes(),
                        keys.master().id())
                .update();
    }

    /**
     * Locks the end of the log for this transaction. A write that changes nothing takes the lock on both databases,
     * and as the first statement it also makes SQLite see the newest state.
     */
    public StoredHead lock() {
        sql.sql("update head set size = size where id = 1").update();
        return stored();
    }

    public LogHead read() {
        return stored().head();
    }

    StoredHead stored() {
        return select("", StoredHead::of);
    }

    private <T> T select(String more, RowMapper<T> mapper) {
        return sql.sql("select origin, size, root, signature, edge, master_key" + more + " from head where id = 1")
                .query(mapper)
                .optional()
                .orElseThrow(() -> new DamagedStore("The head is gone"));
    }

    /** The head and how long the log is, of one moment; {@link DamagedStore} when there is none. */
    public Survey survey() {
        if (!exists("head", jdbc)) {
            throw new DamagedStore("This database is no log of decisions");
        }
        return select(
                ", (select count(*) from entries) as entries, (select coalesce(max(sequence), 0) from entries) as last,"
                        + " (select count(*) from tree) as tiles",
                (row, number) -> new Survey(
                        StoredHead.of(row, number), row.getLong("entries"), row.getLong("last"), row.getLong("tiles")));
    }

    public boolean isBegun() {
        return exists("head", jdbc)
                && sql.sql("select count(*) from head").query(Long.class).single() > 0;
    }

    static boolean exists(String table, JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, table, null)) {
                return tables.next();
            }
        }));
    }

    public void replace(LogHead head, CompactRange edge) {
        sql.sql("update head set size = ?, root = ?, signature = ?, edge = ? where id = 1")
                .params(head.size(), head.root().toByteArray(), head.signature().toByteArray(), edge.bytes())
                .update();
    }
}
