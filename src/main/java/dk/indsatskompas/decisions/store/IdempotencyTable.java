package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.keys.MasterKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which requests were marked so that they can be sent again, and what they were answered with. */
public record IdempotencyTable(JdbcTemplate jdbc, JdbcClient sql) {
    /** Hashes of caller and key, and of what is asked until the citizen is erased; and the number of the entry. */
    public record MarkedRequest(String keyHash, @Nullable String bodyHash, long entry) {
        private static MarkedRequest of(ResultSet row, int number) throws SQLException {
            String keyHash = Objects.requireNonNull(Ids.hash(row.getBytes("key_hash")));
            return new MarkedRequest(keyHash, Ids.hash(row.getBytes("body_hash")), row.getLong("entry"));
        }

        public static MarkedRequest of(Entry entry, IdempotencyKey key, MasterKey master) {
            String keyHash = master.keyHash(entry.origin().caller(), key.key());
            return new MarkedRequest(keyHash, master.requestHash(key), entry.sequence());
        }

        /** Refuses another request, or to answer about a citizen who was erased. */
        public void check(String hash) {
            if (bodyHash == null) {
                throw new RefusedByLog.CitizenErased();
            }
            if (!bodyHash.equals(hash)) {
                throw new RefusedByLog.KeyConflict();
            }
        }
    }

    public Optional<MarkedRequest> find(String keyHash) {
        return sql.sql("select key_hash, body_hash, entry from idempotency_keys where key_hash = ?")
                .param(Ids.hash(keyHash))
                .query(MarkedRequest::of)
                .optional();
    }

    public void insert(Collection<MarkedRequest> rows) {
        jdbc.batchUpdate(
                "insert into idempotency_keys (key_hash, body_hash, entry) values (?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            Ids.hash(row.keyHash()),
                            row.bodyHash() == null ? null : Ids.hash(row.bodyHash()),
                            row.entry()
                        })
                        .toList());
    }

    /** Marks what was marked before. */
    public void replace(MarkedRequest row) {
        sql.sql("delete from idempotency_keys where key_hash = ?")
                .param(Ids.hash(row.keyHash()))
                .update();
        insert(List.of(row));
    }

    public Map<Long, List<MarkedRequest>> between(long from, long to) {
        return sql
                .sql("select key_hash, body_hash, entry from idempotency_keys where entry between ? and ?")
                .params(from, to)
                .query(MarkedRequest::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(MarkedRequest::entry));
    }
}
