package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.decisions.DamagedStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The citizens' keys, one for each month, each wrapped with the master key. The only table of the store in which
 * something is destroyed.
 */
public final class CitizenKeyTable {

    private static final String SELECT = "select id, period, lookup, wrapped_key from citizens where ";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    public CitizenKeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    public Optional<CitizenKey> byLookup(String lookup, String period, MasterKey master) {
        return sql.sql(SELECT + "lookup = ? and period = ?")
                .params(lookup, period)
                .query((row, number) -> citizen(row, master))
                .optional();
    }

    /** The citizen, unless her key was destroyed. */
    public Optional<CitizenKey> byId(UUID id, MasterKey master) {
        return sql.sql(SELECT + "id = ? and wrapped_key is not null")
                .param(id.toString())
                .query((row, number) -> citizen(row, master))
                .optional();
    }

    /** The ids of all her months, which can be had even when a key is damaged. */
    public SortedSet<UUID> ids(String lookup) {
        return ids("lookup = ?", lookup);
    }

    /** The ids whose keys an entry says it destroyed. */
    public SortedSet<UUID> destroyedBy(long entry) {
        return ids("destroyed_by = ?", entry);
    }

    /** Some ids of the oldest months before this one, the keys of which still exist. */
    public SortedSet<UUID> before(String period, int limit) {
        return ids("wrapped_key is not null and period < ? order by period limit " + limit, period);
    }

    public void insert(Collection<CitizenKey> citizens, MasterKey master) {
        List<Object[]> rows = citizens.stream()
                .map(citizen -> new Object[] {
                    citizen.id().toString(),
                    citizen.period(),
                    citizen.lookup(),
                    master.wrap(citizen.key().getEncoded(), citizen.id())
                })
                .toList();
        jdbc.batchUpdate("insert into citizens (id, period, lookup, wrapped_key) values (?, ?, ?, ?)", rows);
    }

    /** Destroys the keys, and what leads from the references to the citizens. */
    public void destroyKeys(Collection<UUID> ids, long entry) {
        jdbc.batchUpdate(
                "update citizens set lookup = null, wrapped_key = null, destroyed_by = ? where id = ?",
                ids.stream().map(id -> new Object[] {entry, id.toString()}).toList());
    }

    /** The number of the entry that destroyed her key. */
    public Optional<Long> destroyer(UUID id) {
        return sql.sql("select destroyed_by from citizens where id = ? and destroyed_by is not null")
                .param(id.toString())
                .query(Long.class)
                .optional();
    }

    private SortedSet<UUID> ids(String condition, Object value) {
        return new TreeSet<>(sql.sql("select id from citizens where " + condition)
                .param(value)
                .query((row, number) -> UUID.fromString(row.getString("id")))
                .list());
    }

    private static CitizenKey citizen(ResultSet row, MasterKey master) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        try {
            return new CitizenKey(
                    id,
                    row.getString("period"),
                    row.getString("lookup"),
                    master.unwrap(row.getBytes("wrapped_key"), id));
        } catch (CannotDecrypt e) {
            throw new DamagedStore("The key of citizen " + id + " does not open");
        }
    }
}
