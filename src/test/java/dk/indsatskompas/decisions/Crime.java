package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.proof.CompactRange;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.store.EntryTable;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.Store.LogTables;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection of somebody who may write everything in the database, but has no keys. */
final class Crime implements AutoCloseable {

    /** The rulebook that answers. */
    static final String ANSWERING = "fingerprint = '" + Examples.RULEBOOK.fingerprint() + "'";

    private static final String READABLE = "(select id from citizens where wrapped_key is not null)";
    /** As many entries as a block of the index is of. */
    private static final int BLOCK = 4096;

    private static final String SIGNS = "0123456789abcdefABCDEF";

    private final Connection connection;
    private final JdbcTemplate sql;
    private final EntryTable entries;
    private final Random random;
    private final long count;
    private final String erased;

    Crime(TestDatabase database, DataSource source, long seed) throws SQLException {
        this.connection = source.getConnection();
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.entries = LogTables.of(sql).entries();
        this.random = new Random(seed);
        database.withoutConstraints(sql);
        connection.setAutoCommit(false);
        this.count = number("select count(*) from entries");
        this.erased = citizenOf(number("select min(e.sequence) from entries e join citizens c on c.id = e.citizen"
                + " where c.destroyed_by = (select sequence from entries where kind = 'ERASURE')"));
    }

    /** How many entries there were before. */
    long count() {
        return count;
    }

    Random random() {
        return random;
    }

    void sql(String statement, Object... values) {
        sql.update(statement, values);
    }

    long number(String query) {
        return sql.queryForObject(query, Long.class);
    }

    List<Long> numbers(String query) {
        return sql.queryForList(query, Long.class);
    }

    /** The numbers of the words that a decision is found by, be it in a block already or not yet. */
    List<Integer> wordsOf(long decision) {
        return sql.queryForList("select id from terms order by id", Integer.class).stream()
                .filter(word ->
                        isIn(latest(decision), word) || bits(decision, word).get(place(decision)))
                .toList();
    }

    /** Whether a word is of those that what an entry tells is found by. */
    boolean isOfEntries(int word) {
        return number("select count(*) from terms where kind in ('DECISION', 'RULEBOOK', 'CALLER') and id = " + word)
                > 0;
    }

    void index(long decision, int word) {
        int[] words = latest(decision);
        if (words.length > 0) {
            write(decision, IntStream.concat(IntStream.of(words), IntStream.of(word)));
        } else {
            BitSet bits = bits(decision, word);
            bits.set(place(decision));
            write(decision, word, bits);
        }
    }

    void unindex(long decision, int word) {
        write(decision, IntStream.of(latest(decision)).filter(other -> other != word));
        BitSet bits = bits(decision, word);
        bits.clear(place(decision));
        write(decision, word, bits);
    }

    private static boolean isIn(int[] words, int word) {
        return IntStream.of(words).anyMatch(other -> other == word);
    }

    private int[] latest(long decision) {
        return sql.queryForList("select terms from unposted where decision = " + decision, byte[].class).stream()
                .flatMapToInt(bytes -> IntStream.range(0, bytes.length / Integer.BYTES)
                        .map(n -> ByteBuffer.wrap(bytes).getInt(n * Integer.BYTES)))
                .toArray();
    }

    private void write(long decision, IntStream words) {
        int[] numbers = words.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        sql("update unposted set terms = ? where decision = ?", bytes.array(), decision);
    }

    private static int place(long decision) {
        return Math.floorMod(decision, BLOCK);
    }

    private BitSet bits(long decision, int word) {
        return sql
                .queryForList(
                        "select decisions from postings where block = ? and term = ?",
                        byte[].class,
                        Math.floorDiv(decision, (long) BLOCK),
                        word)
                .stream()
                .map(BitSet::valueOf)
                .findFirst()
                .orElseGet(BitSet::new);
    }

    private void write(long decision, int word, BitSet bits) {
        long block = Math.floorDiv(decision, (long) BLOCK);
        sql("delete from postings where block = ? and term = ?", block, word);
        if (!bits.isEmpty()) {
            sql("insert into postings (block, term, decisions) values (?, ?, ?)", block, word, bits.toByteArray());
        }
    }

    String erasedCitizen() {
        return erased;
    }

    long anyDecision() {
        return any("select sequence from entries where kind = 'DECISION'");
    }

    long anyReadable() {
        return any("select sequence from entries where kind = 'DECISION' and citizen in " + READABLE);
    }

    long anyMarked() {
        return any("select entry from idempotency_keys where body_hash is not null");
    }

    long anyUnmarked() {
        return any("select sequence from entries where kind = 'DECISION' and citizen in " + READABLE
                + " and sequence not in (select entry from idempotency_keys)");
    }

    long afterTheErasure() {
        return any("select sequence from entries where sequence > (select max(sequence) + 1 from entries"
                + " where kind in ('ERASURE', 'RETENTION'))");
    }

    /** A citizen as SQL has her: that of an entry. */
    private static String citizenOf(long entry) {
        return "(select citizen from entries where sequence = " + entry + ")";
    }

    private String anyCitizen(String condition) {
        return citizenOf(any("select min(e.sequence) from entries e join citizens c on c.id = e.citizen where "
                + condition + " group by c.id"));
    }

    String anyCitizen() {
        return anyCitizen("c.wrapped_key is not null");
    }

    String anyPath() {
        return anyOf(
                sql.queryForList("select path from rulebook_files where " + ANSWERING + " order by path", String.class)
                        .toArray(String[]::new));
    }

    String anyDestroyed() {
        return anyCitizen("c.wrapped_key is null");
    }

    long anyFeedback() {
        return any("select entry from feedback");
    }

    long anyOfKind(EntryKind kind) {
        return any("select sequence from entries where kind = '" + kind + "'");
    }

    long lastOfKind(EntryKind kind) {
        return number("select max(sequence) from entries where kind = '" + kind + "'");
    }

    /** A number that no entry has. */
    long outside() {
        return Long.parseLong(anyOf("-3", "0", "900000"));
    }

    /** Adds feedback that nobody gave. */
    void feedback(long entry) {
        sql(
                "insert into feedback (entry, decision, time, recommendation, outcome, reason)"
                        + " values (?, 2, '2026-11-22T10:00:00.000Z', 'ips', 'ACCEPTED', 'FITS')",
                entry);
    }

    long firstOf(String citizen) {
        return number("select min(sequence) from entries where citizen = " + citizen);
    }

    String anyOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    void changeCharacter(String table, String column, String where) {
        String text = sql.queryForObject("select " + column + " from " + table + " where " + where, String.class);
        int at = random.nextInt(text.length());
        char other = SIGNS.charAt(random.nextInt(SIGNS.length()));
        char changed = other == text.charAt(at) ? 'z' : other;
        sql(
                "update " + table + " set " + column + " = ? where " + where,
                text.substring(0, at) + changed + text.substring(at + 1));
    }

    void changeByte(String table, String column, String where) {
        byte[] bytes = sql.queryForObject("select " + column + " from " + table + " where " + where, byte[].class);
        changeByte(table, column, where, random.nextInt(bytes.length));
    }

    void changeByte(String table, String column, String where, int at) {
        byte[] bytes = sql.queryForObject("select " + column + " from " + table + " where " + where, byte[].class);
        bytes[at] ^= 1;
        sql("update " + table + " set " + column + " = ? where " + where, bytes);
    }

    /** Moves the numbers of an entry and all after it, and what says who destroyed a key. */
    void shift(long from, int by) {
        sql("update entries set sequence = sequence + 1000000 where sequence >= ?", from);
        sql("update entries set sequence = sequence - 1000000 + ? where sequence >= 1000000", by);
        sql("update citizens set destroyed_by = destroyed_by + ? where destroyed_by >= ?", by, from);
    }

    /** Puts a copy of an entry, under another id, where none is. */
    void copy(long from, long to) {
        Sealed original = entries.bySequence(from).orElseThrow();
        Entry entry = original.entry();
        Entry copy = new Entry(
                to,
                UUID.nameUUIDFromBytes(entry.id().toString().getBytes(StandardCharsets.UTF_8)),
                entry.time(),
                entry.kind(),
                entry.origin(),
                entry.citizen(),
                entry.about(),
                entry.payload(),
                entry.hash());
        entries.insert(List.of(new Sealed(copy.hashed(), original.payload())));
    }

    /** Makes the hashes of all entries fit from one to the end, and all tiles of the tree, but not its head. */
    void rehash(long from) {
        for (long at = from; at <= number("select max(sequence) from entries"); at++) {
            rehashAlone(at);
        }
        sql("delete from tree");
        LogTables.of(sql).tree().insert(tiles());
    }

    /** The tree over the hashes that the entries have now. */
    CompactRange tree() {
        return tree(tile -> {});
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        tree(tiles::add);
        return tiles;
    }

    private CompactRange tree(Consumer<Tile> full) {
        CompactRange tree = CompactRange.EMPTY;
        for (byte[] hash : sql.queryForList("select hash from entries order by sequence", byte[].class)) {
            tree = tree.plus(ImmutableBytes.of(hash), full);
        }
        return tree;
    }

    /** Makes the head fit to what the entries are now, but for its signature. */
    void moveHead() {
        CompactRange tree = tree();
        sql(
                "update head set size = ?, root = ?, edge = ?",
                tree.size(),
                tree.root().toByteArray(),
                tree.bytes());
    }

    /** What nobody without the keys can do. */
    void sign(SigningKey key) {
        LogTables tables = LogTables.of(sql);
        CompactRange tree = tree();
        tables.head().replace(LogHead.sign(tables.head().read().origin(), tree.size(), tree.root(), key), tree);
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        connection.close();
    }

    /** Makes the hash of one entry fit to what it is now. */
    void rehashAlone(long at) {
        Sealed old = entries.bySequence(at).orElseThrow();
        Entry entry = old.entry();
        Entry whole = new Entry(
                        at,
                        entry.id(),
                        entry.time(),
                        entry.kind(),
                        entry.origin(),
                        entry.citizen(),
                        entry.about(),
                        CanonicalStatement.sha256(old.payload().toByteArray()),
                        TreeHash.EMPTY)
                .hashed();
        sql(
                "update entries set payload_hash = ?, hash = ? where sequence = ?",
                Ids.hash(whole.payload().substring("sha256:".length())),
                whole.hash().toByteArray(),
                at);
    }

    private long any(String query) {
        List<Long> found = sql.queryForList(query + " order by 1", Long.class);
        return found.get(random.nextInt(found.size()));
    }
}
