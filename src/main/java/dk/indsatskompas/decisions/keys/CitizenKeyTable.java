package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The citizens' keys, one for each month, each wrapped with the master key. They are what is destroyed. */
public record CitizenKeyTable(JdbcTemplate jdbc, JdbcClient sql) {
    private static final String SAID = "(select sequence from entries where citizen = ?)";
    private static final List<String> FORGETTING = List.of(
            "delete from feedback_rules where entry in " + SAID,
            "delete from feedback where entry in " + SAID,
            "update idempotency_keys set body_hash = null where entry in " + SAID);

    public Optional<CitizenKey> ofMonth(CitizenMonth citizen, MasterKey master) {
        return find(master, "lookup = ? and period = ?", Ids.hash(citizen.lookup()), citizen.period());
    }

    public Optional<CitizenKey> byId(UUID id, MasterKey master) {
        return find(master, "id = ? and wrapped_key is not null", Ids.bytes(id));
    }

    private Optional<CitizenKey> find(MasterKey master, String condition, Object... values) {
        return sql.sql("select id, wrapped_key from citizens where " + condition)
                .params(values)
                .query((row, number) -> citizen(row, master))
                .optional();
    }

    public SortedSet<UUID> ids(String lookup) {
        return ids("lookup = ?", Ids.hash(lookup));
    }

    /** The ids whose keys an entry says it destroyed. */
    public SortedSet<UUID> destroyedBy(long entry) {
        return ids("destroyed_by = ?", entry);
    }

    /** Some ids of the oldest months before this one, the keys of which still exist. */
    public SortedSet<UUID> before(String period, int limit) {
        return ids("wrapped_key is not null and period < ? order by period limit " + limit, period);
    }

    public void insert(Map<CitizenMonth, CitizenKey> created, MasterKey master) {
        List<Object[]> rows = new ArrayList<>();
        created.forEach((citizen, key) -> rows.add(new Object[] {
            Ids.bytes(key.id()),
            citizen.period(),
            Ids.hash(citizen.lookup()),
            master.wrap(key.key().getEncoded(), key.id())
        }));
        jdbc.batchUpdate("insert into citizens (id, period, lookup, wrapped_key) values (?, ?, ?, ?)", rows);
    }

    /** Destroys the keys, what leads from the references to the citizens, and what was made of what was said of them. */
    public void destroy(Collection<UUID> ids, long entry) {
        List<Object[]> citizens =
                ids.stream().map(id -> new Object[] {Ids.bytes(id)}).toList();
        FORGETTING.forEach(forgetting -> jdbc.batchUpdate(forgetting, citizens));
        jdbc.batchUpdate(
                "update citizens set lookup = null, wrapped_key = null, destroyed_by = ? where id = ?",
                ids.stream().map(id -> new Object[] {entry, Ids.bytes(id)}).toList());
    }

    public Optional<Long> destroyer(UUID id) {
        return sql.sql("select destroyed_by from citizens where id = ? and destroyed_by is not null")
                .param(Ids.bytes(id))
                .query(Long.class)
                .optional();
    }

    /** Whose keys an entry says were destroyed: random ids, a line each, in the open, so that anybody can check it. */
    public static ImmutableBytes listed(SortedSet<UUID> citizens) {
        return ImmutableBytes.of(citizens.stream().map(UUID::toString).collect(Collectors.joining("\n")));
    }

    public static SortedSet<UUID> listed(ImmutableBytes payload) throws CannotDecrypt {
        try {
            return payload.text().lines().map(UUID::fromString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IllegalArgumentException e) {
            throw new CannotDecrypt();
        }
    }

    private SortedSet<UUID> ids(String condition, Object value) {
        return new TreeSet<>(sql.sql("select id from citizens where " + condition)
                .param(value)
                .query((row, number) -> Ids.uuid(row.getBytes("id")))
                .list());
    }

    private static CitizenKey citizen(ResultSet row, MasterKey master) throws SQLException {
        UUID id = Ids.uuid(row.getBytes("id"));
        try {
            return new CitizenKey(id, master.unwrap(row.getBytes("wrapped_key"), id));
        } catch (CannotDecrypt e) {
            throw new DamagedStore("The key of citizen " + id + " does not open");
        }
    }

    /** A citizen in one month such as {@code 2026-11}, by the keyed hash of her reference, which is the same in all months. */
    public record CitizenMonth(String lookup, String period) {}

    /** What entries of a citizen in one month are encrypted with, as long as it exists, and the random id that they know her by. */
    public record CitizenKey(UUID id, SecretKey key) {
        public static CitizenKey create() {
            return new CitizenKey(UUID.randomUUID(), AesGcm.key(AesGcm.randomKey()));
        }

        /** Encrypts for one entry, and so that it can be read with the one dictionary only that it was packed with. */
        public ImmutableBytes seal(ImmutableBytes packed, UUID entry, PayloadDictionary dictionary) {
            return ImmutableBytes.handedOver(AesGcm.seal(key, packed.toByteArray(), place(entry, dictionary)));
        }

        /** Opens what an entry says; until its rulebook had a dictionary, payloads were packed without. */
        public Payload open(Sealed sealed, PayloadDictionary dictionary) throws CannotDecrypt {
            byte[] payload = sealed.payload().toByteArray();
            UUID entry = sealed.entry().id();
            try {
                return Payload.unpack(AesGcm.open(key, payload, place(entry, dictionary)), dictionary);
            } catch (CannotDecrypt e) {
                return Payload.unpack(
                        AesGcm.open(key, payload, place(entry, PayloadDictionary.NONE)), PayloadDictionary.NONE);
            }
        }

        private static String place(UUID entry, PayloadDictionary dictionary) {
            return entry + " " + dictionary.sha256();
        }
    }
}
