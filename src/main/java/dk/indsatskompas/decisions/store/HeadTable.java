package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.LogKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that says where the chain ends. */
public record HeadTable(JdbcTemplate jdbc, JdbcClient sql) {
    /** The head, by which master key, how many rows the chain really has, and their highest number or 0. */
    public record Stored(LogHead head, String masterKey, long entries, long last) {}

    void begin(LogKeys keys) {
        LogHead empty = LogHead.sign(0, Entry.FIRST, keys.signing());
        sql.sql("insert into head (id, count, hash, signature, master_key) values (1, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(
                        empty.count(),
                        empty.hash(),
                        empty.signature(),
                        keys.master().id())
                .update();
    }

    /**
     * Locks the end of the chain for this transaction. A write that changes nothing takes the lock on both databases,
     * and as the first statement it also makes SQLite see the newest state.
     */
    public LogHead lock() {
        sql.sql("update head set count = count where id = 1").update();
        return read();
    }

    public LogHead read() {
        return sql.sql("select count, hash, signature from head where id = 1")
                .query(LogHead.class)
                .optional()
                .orElseThrow(() -> new DamagedStore("The head is gone"));
    }

    String masterKey() {
        return sql.sql("select master_key from head where id = 1")
                .query(String.class)
                .single();
    }

    /** The head and how long the chain is, of one moment; {@link DamagedStore} when there is none. */
    public Stored survey() {
        if (!exists("head", jdbc)) {
            throw new DamagedStore("This database is no log of decisions");
        }
        return sql.sql("select h.count, h.hash, h.signature, h.master_key,"
                        + " (select count(*) from entries) as entries,"
                        + " (select coalesce(max(sequence), 0) from entries) as last from head h where h.id = 1")
                .query((row, number) -> new Stored(
                        new LogHead(row.getLong("count"), row.getString("hash"), row.getString("signature")),
                        row.getString("master_key"),
                        row.getLong("entries"),
                        row.getLong("last")))
                .optional()
                .orElseThrow(() -> new DamagedStore("The head is gone"));
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

    public void replace(LogHead head) {
        sql.sql("update head set count = ?, hash = ?, signature = ? where id = 1")
                .params(head.count(), head.hash(), head.signature())
                .update();
    }
}
