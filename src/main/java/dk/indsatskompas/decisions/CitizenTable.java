package dk.indsatskompas.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The citizens' keys, each wrapped with the master key. The only table of the store in which something is destroyed. */
final class CitizenTable {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final MasterKey master;

    CitizenTable(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
        this.master = master;
    }

    String lookup(String citizenRef) {
        return master.keyedHash("citizen", Bytes.of(citizenRef).toByteArray());
    }

    Citizen create(String lookup) {
        return new Citizen(UUID.randomUUID(), lookup, Aes.key(Aes.randomKey()));
    }

    Optional<Citizen> byLookup(String lookup) {
        return sql.sql("select id, lookup, wrapped_key from citizens where lookup = ?")
                .param(lookup)
                .query(this::citizen)
                .optional();
    }

    /** The citizen's id alone, which can be had even when her key is damaged. */
    Optional<UUID> idByLookup(String lookup) {
        return sql.sql("select id from citizens where lookup = ?")
                .param(lookup)
                .query((row, number) -> UUID.fromString(row.getString("id")))
                .optional();
    }

    /** The citizen, unless she was erased. */
    Optional<Citizen> byId(UUID id) {
        return sql.sql("select id, lookup, wrapped_key from citizens where id = ? and wrapped_key is not null")
                .param(id.toString())
                .query(this::citizen)
                .optional();
    }

    void insert(Collection<Citizen> citizens) {
        List<Object[]> rows = citizens.stream()
                .map(citizen -> new Object[] {
                    citizen.id().toString(),
                    citizen.lookup(),
                    master.wrap(citizen.key().getEncoded(), citizen.id())
                })
                .toList();
        jdbc.batchUpdate("insert into citizens (id, lookup, wrapped_key) values (?, ?, ?)", rows);
    }

    /** Destroys the key, and what leads from the reference to the citizen. */
    void destroyKey(UUID id) {
        sql.sql("update citizens set lookup = null, wrapped_key = null where id = ?")
                .param(id.toString())
                .update();
    }

    private Citizen citizen(ResultSet row, int number) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        try {
            return new Citizen(id, row.getString("lookup"), master.unwrap(row.getBytes("wrapped_key"), id));
        } catch (DoesNotOpen e) {
            throw new Damaged("The key of citizen " + id + " does not open");
        }
    }
}
