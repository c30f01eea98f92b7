package dk.indsatskompas.decisions.search;

import static java.util.stream.Collectors.groupingBy;

import dk.indsatskompas.decisions.store.Ids;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which decisions have which words: bits in blocks, and beside them the latest decisions with their words, until there are
 * enough to be put into blocks at once. It can be made again from the payloads, and verification does.
 */
public record PostingTable(JdbcTemplate jdbc, JdbcClient sql) {
    /** So many entries are written between two times that decisions are put into blocks. */
    public static final int TOGETHER = 128;

    /** A decision that is in no block yet, with the numbers of its words. */
    record Unposted(long decision, long time, List<Integer> words) {
        private static Unposted of(ResultSet row, int number) throws SQLException {
            return new Unposted(row.getLong("decision"), row.getLong("time"), numbers(row.getBytes("terms")));
        }

        boolean has(List<Integer> all) {
            return words.containsAll(all);
        }
    }

    /** The numbers of the first and the last block of some time. */
    record BlockRange(long first, long last) {
        static final BlockRange ALL = new BlockRange(0, DecisionBlock.of(Long.MAX_VALUE));

        long lastDecision() {
            return DecisionBlock.end(last * DecisionBlock.SIZE);
        }
    }

    /** The blocks between which all are that have something of a time in milliseconds; none when none has. */
    BlockRange during(long earliest, long tooLate) {
        return sql.sql("select coalesce(min(block), 0), coalesce(max(block), -1) from blocks"
                        + " where latest >= ? and earliest < ?")
                .params(earliest, tooLate)
                .query((row, number) -> new BlockRange(row.getLong(1), row.getLong(2)))
                .single();
    }

    public void insert(Collection<IndexedDecision> decisions, Map<SearchTerm, Integer> numbers) {
        jdbc.batchUpdate(
                "insert into unposted (decision, time, terms) values (?, ?, ?)",
                decisions.stream()
                        .map(one -> new Object[] {
                            one.decision(),
                            one.time().toEpochMilli(),
                            bytes(one.terms().stream().map(numbers::get))
                        })
                        .toList());
    }

    /** Gives a decision more words. */
    public void add(long decision, Collection<Integer> words) {
        List<Unposted> latest = unposted(decision, decision);
        if (latest.isEmpty()) {
            Map<Integer, BitSet> fresh = new HashMap<>();
            words.forEach(word -> set(fresh, word, decision));
            merge(DecisionBlock.of(decision), fresh);
        } else {
            update(decision, Stream.concat(latest.get(0).words().stream(), words.stream()));
        }
    }

    /** Puts all latest decisions into their blocks. */
    public void post() {
        unposted(Long.MIN_VALUE, Long.MAX_VALUE).stream()
                .collect(groupingBy(one -> DecisionBlock.of(one.decision())))
                .forEach(this::post);
        sql.sql("delete from unposted").update();
    }

    private void post(long block, List<Unposted> decisions) {
        Map<Integer, BitSet> fresh = new HashMap<>();
        long[] times = times(block);
        for (Unposted one : decisions) {
            times[DecisionBlock.place(one.decision())] = one.time();
            one.words().forEach(word -> set(fresh, word, one.decision()));
        }
        merge(block, fresh);
        sql.sql(
                        "insert into blocks (block, earliest, latest, times) values (?, ?, ?, ?) on conflict (block)"
                                + " do update set earliest = excluded.earliest, latest = excluded.latest, times = excluded.times")
                .params(block, DecisionBlock.earliest(times), DecisionBlock.latest(times), DecisionBlock.bytes(times))
                .update();
    }

    private static void set(Map<Integer, BitSet> words, int word, long decision) {
        words.computeIfAbsent(word, none -> new BitSet()).set(DecisionBlock.place(decision));
    }

    private void merge(long block, Map<Integer, BitSet> fresh) {
        bits(block)
                .forEach((word, stored) -> fresh.computeIfPresent(word, (same, bits) -> {
                    bits.or(stored);
                    return bits;
                }));
        write(block, fresh);
    }

    private void write(long block, Map<Integer, BitSet> words) {
        jdbc.batchUpdate(
                "insert into postings (block, term, decisions) values (?, ?, ?)"
                        + " on conflict (block, term) do update set decisions = excluded.decisions",
                words.entrySet().stream()
                        .map(word -> new Object[] {
                            block, word.getKey(), word.getValue().toByteArray()
                        })
                        .toList());
    }

    private void update(long decision, Stream<Integer> words) {
        sql.sql("update unposted set terms = ? where decision = ?")
                .params(bytes(words), decision)
                .update();
    }

    /** Takes from all decisions about these citizens the words that tell what was said, before their keys are destroyed. */
    public void forget(Collection<UUID> citizens) {
        TreeMap<Long, BitSet> forgotten = new TreeMap<>();
        for (UUID citizen : citizens) {
            sql.sql("select sequence from entries where citizen = ? and kind = 'DECISION'")
                    .param(Ids.bytes(citizen))
                    .query(Long.class)
                    .list()
                    .forEach(decision -> forgotten
                            .computeIfAbsent(DecisionBlock.of(decision), none -> new BitSet())
                            .set(DecisionBlock.place(decision)));
        }
        List<Integer> kept = sql.sql("select id from terms where kind in (" + SearchTerm.KINDS_OF_ENTRIES + ")")
                .query(Integer.class)
                .list();
        forgotten.forEach((block, decisions) -> {
            DecisionBlock.newestFirst(DecisionBlock.end(block * DecisionBlock.SIZE), decisions)
                    .forEach(decision -> unposted(decision, decision)
                            .forEach(
                                    one -> update(decision, one.words().stream().filter(kept::contains))));
            Map<Integer, BitSet> words = bits(block);
            words.entrySet()
                    .removeIf(word ->
                            kept.contains(word.getKey()) || !word.getValue().intersects(decisions));
            words.values().forEach(bits -> bits.andNot(decisions));
            write(block, words);
        });
    }

    /** In how many decisions a word is. */
    public long count(int word) {
        long latest = unposted(Long.MIN_VALUE, Long.MAX_VALUE).stream()
                .filter(one -> one.has(List.of(word)))
                .count();
        return latest
                + sql
                        .sql("select decisions from postings where term = ?")
                        .param(word)
                        .query(byte[].class)
                        .list()
                        .stream()
                        .mapToInt(bits -> bits(bits).cardinality())
                        .sum();
    }

    /** What the decisions from one number to another are found by. */
    public Map<Long, IndexedDecision> between(long from, long to) {
        Map<Integer, SearchTerm> terms = new HashMap<>();
        sql.sql("select id, kind, value from terms").query(row -> {
            terms.put(row.getInt("id"), new SearchTerm(row.getString("kind"), row.getString("value")));
        });
        Map<Long, IndexedDecision> found = new HashMap<>();
        for (long block = DecisionBlock.of(from); block <= DecisionBlock.of(to); block++) {
            long[] times = times(block);
            long first = Math.max(from, block * DecisionBlock.SIZE);
            long last = Math.min(to, (block + 1) * DecisionBlock.SIZE - 1);
            LongStream.rangeClosed(first, last)
                    .filter(decision -> times[DecisionBlock.place(decision)] != 0)
                    .forEach(decision -> indexed(found, decision, times[DecisionBlock.place(decision)]));
            bits(block)
                    .forEach((word, bits) -> DecisionBlock.newestFirst(last, bits)
                            .takeWhile(decision -> decision >= first)
                            .forEach(decision -> indexed(found, decision, 0).add(term(terms, word))));
        }
        for (Unposted one : unposted(from, to)) {
            one.words()
                    .forEach(word -> indexed(found, one.decision(), one.time()).add(term(terms, word)));
        }
        return found;
    }

    /** Whether all blocks are of the entries up to this one, and tell right between when their decisions were made. */
    public boolean isBounded(long last) {
        return between(0, 0).isEmpty()
                && between(last + 1, DecisionBlock.end(last)).isEmpty()
                && sql
                        .sql("select block, earliest, latest, times from blocks")
                        .query((row, number) -> DecisionBlock.isWithin(
                                row.getLong("earliest"), row.getLong("latest"), row.getBytes("times")))
                        .list()
                        .stream()
                        .allMatch(right -> right)
                && sql.sql("select (select count(*) from postings where block < 0 or block > ? or length(decisions) > "
                                        + DecisionBlock.SIZE / Byte.SIZE
                                        + ") + (select count(*) from blocks where block < 0 or block > ?)")
                                .params(DecisionBlock.of(last), DecisionBlock.of(last))
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private static SortedSet<SearchTerm> indexed(Map<Long, IndexedDecision> found, long decision, long time) {
        return found.computeIfAbsent(
                        decision, one -> new IndexedDecision(one, Instant.ofEpochMilli(time), new TreeSet<>()))
                .terms();
    }

    /** A number that stands for no word is one that nothing was written with. */
    private static SearchTerm term(Map<Integer, SearchTerm> terms, int word) {
        return terms.getOrDefault(word, new SearchTerm("", String.valueOf(word)));
    }

    List<Unposted> unposted(long from, long to) {
        return sql.sql("select decision, time, terms from unposted where decision between ? and ?")
                .params(from, to)
                .query(Unposted::of)
                .list();
    }

    private Map<Integer, BitSet> bits(long block) {
        Map<Integer, BitSet> words = new HashMap<>();
        sql.sql("select term, decisions from postings where block = ?")
                .param(block)
                .query(row -> {
                    words.put(row.getInt("term"), bits(row.getBytes("decisions")));
                });
        return words;
    }

    private long[] times(long block) {
        return sql.sql("select times from blocks where block = ?")
                .param(block)
                .query(byte[].class)
                .optional()
                .map(DecisionBlock::times)
                .orElseGet(() -> new long[DecisionBlock.SIZE]);
    }

    /** No more than a block has. */
    static BitSet bits(byte[] stored) {
        return BitSet.valueOf(Arrays.copyOf(stored, Math.min(stored.length, DecisionBlock.SIZE / Byte.SIZE)));
    }

    private static List<Integer> numbers(byte[] stored) {
        int[] words = new int[stored.length / Integer.BYTES];
        ByteBuffer.wrap(stored).asIntBuffer().get(words);
        return Arrays.stream(words).boxed().toList();
    }

    private static byte[] bytes(Stream<Integer> words) {
        int[] numbers = words.distinct().mapToInt(Integer::intValue).toArray();
        ByteBuffer stored = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        stored.asIntBuffer().put(numbers);
        return stored.array();
    }
}
