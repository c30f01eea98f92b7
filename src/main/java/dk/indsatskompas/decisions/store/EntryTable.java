package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the log. */
public record EntryTable(JdbcTemplate jdbc, JdbcClient sql) {
    public static final String COLUMNS =
            "e.sequence, e.id, e.time, e.kind, e.rulebook, e.engine, e.application, e.caller,"
                    + " e.citizen, e.about, e.payload_hash, e.hash";

    public record Sealed(Entry entry, ImmutableBytes payload) {
        public boolean isWhole() {
            return entry.isWhole() && entry.payload().equals(payload.sha256());
        }
    }

    public void insert(List<Sealed> all) {
        jdbc.batchUpdate(
                "insert into entries (sequence, id, time, kind, rulebook, engine, application, caller, citizen, about,"
                        + " payload_hash, hash, payload) values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                all.stream().map(EntryTable::values).toList());
    }

    public Optional<Sealed> byId(UUID id) {
        return select(EntryTable::sealed, "e.id = ?", Ids.bytes(id)).optional();
    }

    public Optional<Sealed> bySequence(long sequence) {
        return select(EntryTable::sealed, "e.sequence = ?", sequence).optional();
    }

    public List<Sealed> about(UUID decision) {
        return select(EntryTable::sealed, "e.about = ? order by e.sequence", Ids.bytes(decision))
                .list();
    }

    public <T> JdbcClient.MappedQuerySpec<T> select(RowMapper<T> mapper, String condition, Object... values) {
        return sql.sql("select " + COLUMNS + ", e.payload from entries e where " + condition)
                .params(values)
                .query(mapper);
    }

    static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(entry(row, number), ImmutableBytes.of(row.getBytes("payload")));
    }

    /** The entry of a row with its payload; empty when a column cannot be what was written. */
    public static Optional<Sealed> readable(ResultSet row, int number) throws SQLException {
        try {
            return Optional.of(sealed(row, number));
        } catch (DamagedStore | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The decisions of these numbers, those recorded last first: of each a few columns, as most of a search is to read them. */
    public List<FoundDecision> newestFirst(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : sql.sql("select sequence, id, time, rulebook, caller from entries where sequence in (:numbers)"
                                + " order by sequence desc")
                        .param("numbers", numbers)
                        .query(EntryTable::found)
                        .list();
    }

    private static FoundDecision found(ResultSet row, int number) throws SQLException {
        try {
            return new FoundDecision(
                    row.getLong(1),
                    Ids.uuid(row.getBytes(2)),
                    Timestamps.instant(row.getString(3)),
                    Objects.requireNonNull(row.getString(4)),
                    Objects.requireNonNull(row.getString(5)));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw unwritten();
        }
    }

    /** The entry of a row; {@link DamagedStore} when a column does not hold exactly what an entry is written as. */
    public static Entry entry(ResultSet row, int number) throws SQLException {
        Versions versions = new Versions(row.getString("engine"), row.getString("application"));
        try {
            return new Entry(
                    row.getLong("sequence"),
                    Ids.uuid(row.getBytes("id")),
                    Timestamps.instant(row.getString("time")),
                    EntryKind.valueOf(row.getString("kind")),
                    new EntryOrigin(row.getString("rulebook"), versions, row.getString("caller")),
                    uuid(row.getBytes("citizen")),
                    uuid(row.getBytes("about")),
                    Ids.sha256(row.getBytes("payload_hash")),
                    ImmutableBytes.of(row.getBytes("hash")));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw unwritten();
        }
    }

    private static DamagedStore unwritten() {
        return new DamagedStore("An entry has a column that was not written by this program");
    }

    private static @Nullable UUID uuid(byte @Nullable [] stored) {
        return stored == null ? null : Ids.uuid(stored);
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    private static Object[] values(Sealed sealed) {
        Entry entry = sealed.entry();
        return new @Nullable Object[] {
            entry.sequence(),
            Ids.bytes(entry.id()),
            Timestamps.text(entry.time()),
            entry.kind().name(),
            entry.origin().rulebook(),
            entry.origin().versions().engine(),
            entry.origin().versions().application(),
            entry.origin().caller(),
            bytes(entry.citizen()),
            bytes(entry.about()),
            Ids.sha256(entry.payload()),
            entry.hash().toByteArray(),
            sealed.payload().toByteArray()
        };
    }
}
