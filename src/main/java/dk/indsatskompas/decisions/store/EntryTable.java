package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain. */
public final class EntryTable {

    public static final String COLUMNS =
            "e.sequence, e.id, e.time, e.kind, e.rulebook, e.engine, e.application, e.caller,"
                    + " e.citizen, e.about, e.previous, e.payload_hash, e.hash";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    /** An entry with its ciphertext. */
    public record Sealed(Entry entry, ImmutableBytes payload) {}

    /** Where an entry is in the order of time. */
    public record TimePosition(String time, long sequence) {

        public static final TimePosition LAST = new TimePosition("9999", 0);
    }

    public EntryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    public void insert(List<Sealed> all) {
        jdbc.batchUpdate(
                "insert into entries (sequence, id, time, kind, rulebook, engine, application, caller, citizen, about,"
                        + " previous, payload_hash, hash, payload) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                all.stream().map(EntryTable::values).toList());
    }

    public Optional<Sealed> byId(UUID id) {
        return sql.sql("select " + COLUMNS + ", e.payload from entries e where e.id = ?")
                .param(id.toString())
                .query(EntryTable::sealed)
                .optional();
    }

    public Optional<Sealed> bySequence(long sequence) {
        return sql.sql("select " + COLUMNS + ", e.payload from entries e where e.sequence = ?")
                .param(sequence)
                .query(EntryTable::sealed)
                .optional();
    }

    public Optional<TimePosition> position(long sequence) {
        return sql.sql("select time, sequence from entries where sequence = ?")
                .param(sequence)
                .query(TimePosition.class)
                .optional();
    }

    /** What was said about a decision, oldest first. */
    List<Sealed> about(UUID decision) {
        return sql.sql("select " + COLUMNS + ", e.payload from entries e where e.about = ? order by e.sequence")
                .param(decision.toString())
                .query(EntryTable::sealed)
                .list();
    }

    static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(entry(row, number), ImmutableBytes.of(row.getBytes("payload")));
    }

    /**
     * The entry of a row.
     *
     * @throws DamagedStore when a column does not hold exactly what an entry is written as
     */
    public static Entry entry(ResultSet row, int number) throws SQLException {
        try {
            return new Entry(
                    row.getLong("sequence"),
                    uuid(row.getString("id")),
                    time(row.getString("time")),
                    EntryKind.valueOf(row.getString("kind")),
                    origin(row),
                    optionalUuid(row.getString("citizen")),
                    optionalUuid(row.getString("about")),
                    row.getString("previous"),
                    row.getString("payload_hash"),
                    row.getString("hash"));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new DamagedStore("An entry has a column that was not written by this program");
        }
    }

    private static EntryOrigin origin(ResultSet row) throws SQLException {
        Versions versions = new Versions(row.getString("engine"), row.getString("application"));
        return new EntryOrigin(row.getString("rulebook"), versions, row.getString("caller"));
    }

    private static @Nullable UUID optionalUuid(@Nullable String text) {
        return text == null ? null : uuid(text);
    }

    /** Strictly: {@code UUID.fromString} alone takes more than one spelling. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("Not as a UUID is written");
        }
        return uuid;
    }

    private static Instant time(String text) {
        Instant instant = Instant.parse(text);
        if (!Timestamps.text(instant).equals(text)) {
            throw new IllegalArgumentException("Not as a time is written");
        }
        return instant;
    }

    private static Object[] values(Sealed sealed) {
        Entry entry = sealed.entry();
        return new @Nullable Object[] {
            entry.sequence(),
            entry.id().toString(),
            Timestamps.text(entry.time()),
            entry.kind().name(),
            entry.origin().rulebook(),
            entry.origin().versions().engine(),
            entry.origin().versions().application(),
            entry.origin().caller(),
            text(entry.citizen()),
            text(entry.about()),
            entry.previous(),
            entry.payload(),
            entry.hash(),
            sealed.payload().toByteArray()
        };
    }

    private static @Nullable String text(@Nullable UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }
}
