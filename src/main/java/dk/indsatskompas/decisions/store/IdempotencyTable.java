package dk.indsatskompas.decisions.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which requests were marked so that they can be sent again, and what they were answered with. */
public final class IdempotencyTable {

    /**
     * A marked request.
     *
     * @param keyHash of the caller and the key
     * @param bodyHash of every byte of the body; absent once the citizen is erased
     * @param entry the number of the decision
     */
    public record MarkedRequest(String keyHash, @Nullable String bodyHash, long entry) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    IdempotencyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    public Optional<MarkedRequest> find(String keyHash) {
        return sql.sql("select key_hash, body_hash, entry from idempotency_keys where key_hash = ?")
                .param(keyHash)
                .query(MarkedRequest.class)
                .optional();
    }

    public void insert(Collection<MarkedRequest> rows) {
        jdbc.batchUpdate(
                "insert into idempotency_keys (key_hash, body_hash, entry) values (?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {row.keyHash(), row.bodyHash(), row.entry()})
                        .toList());
    }

    public void forgetBodies(Collection<UUID> citizens) {
        jdbc.batchUpdate(
                "update idempotency_keys set body_hash = null"
                        + " where entry in (select sequence from entries where citizen = ?)",
                citizens.stream().map(id -> new Object[] {id.toString()}).toList());
    }

    public static List<MarkedRequest> of(long entry, Map<Long, List<MarkedRequest>> rows) {
        return rows.getOrDefault(entry, List.of());
    }

    /** The marked requests among the entries from one number to another. */
    public Map<Long, List<MarkedRequest>> between(long from, long to) {
        Map<Long, List<MarkedRequest>> rows = new HashMap<>();
        sql.sql("select key_hash, body_hash, entry from idempotency_keys where entry between ? and ?")
                .params(from, to)
                .query(MarkedRequest.class)
                .list()
                .forEach(row -> rows.computeIfAbsent(row.entry(), entry -> new ArrayList<>())
                        .add(row));
        return rows;
    }
}
