package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.search.PostingTable.BlockRange;
import dk.indsatskompas.decisions.search.PostingTable.Unposted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for decisions that have all of some words, which are one at least, and were made in a time in milliseconds: in
 * every block that has all the words, the bits that all of them have.
 */
public record BlockSearch(PostingTable postings, List<Integer> words, long earliest, long tooLate) {
    /** What is frequent fills a page from two blocks; of what is not, more are read at once. */
    private static final int FIRST = 2;

    private static final int MORE = 8;
    private static final int MOST = 128;

    BlockSearch(PostingTable postings, List<Integer> words, @Nullable Instant from, @Nullable Instant to) {
        this(postings, words, from == null ? Long.MIN_VALUE : millis(from), to == null ? Long.MAX_VALUE : millis(to));
    }

    private static long millis(Instant instant) {
        long farthest = Long.MAX_VALUE / 2_000;
        return Math.max(-farthest, Math.min(farthest, instant.getEpochSecond())) * 1_000
                + instant.getNano() / 1_000_000;
    }

    /**
     * Adds decisions to what was found, from one number on down, until it is so many; only of some when any are given. What
     * is in no block yet is read first, so that nothing is missed that is put into one meanwhile.
     */
    void find(long from, @Nullable Set<Long> only, int many, NavigableSet<Long> found) {
        for (Unposted latest : postings.unposted(Long.MIN_VALUE, from)) {
            if (latest.has(words) && isInTime(latest.time()) && (only == null || only.contains(latest.decision()))) {
                found.add(latest.decision());
            }
        }
        BlockRange during = isTimed() ? postings.during(earliest, tooLate) : BlockRange.ALL;
        long last = Math.min(from, during.lastDecision());
        for (int limit = FIRST; found.size() < many; limit = Math.min(MOST, limit * MORE)) {
            List<FoundBlock> blocks = read(statement(last, during.first(), only, limit));
            for (FoundBlock block : blocks) {
                DecisionBlock.newestFirst(Math.min(last, block.last()), block.decisions())
                        .filter(decision -> only == null || only.contains(decision))
                        .filter(decision -> block.inTime().test(DecisionBlock.place(decision)))
                        .limit(many)
                        .forEach(found::add);
                last = Math.min(last, block.last() - DecisionBlock.SIZE);
            }
            if (blocks.size() < limit) {
                return;
            }
        }
    }

    /** The newest blocks that have all words, from that of a decision on down to the first; and what tells their times apart. */
    public SearchStatement statement(long from, long first, @Nullable Set<Long> only, int limit) {
        List<String> columns = new ArrayList<>(List.of("p0.block"));
        List<String> tables = new ArrayList<>();
        // Written as "between", SQLite would begin at the newest of all blocks and not at the one asked for.
        List<String> conditions = new ArrayList<>(List.of("p0.block >= ? and p0.block <= ?"));
        List<Object> values = new ArrayList<>();
        if (isTimed()) {
            values.addAll(List.of(earliest, tooLate));
        }
        values.addAll(List.of(first, DecisionBlock.of(from)));
        for (int word : words) {
            String name = "p" + tables.size();
            columns.add(name + ".decisions");
            tables.add("postings " + name);
            conditions.add(name + ".block = p0.block and " + name + ".term = ?");
            values.add(word);
        }
        if (isTimed()) {
            columns.add("case when b.earliest >= ? and b.latest < ? then null else b.times end");
            tables.add("blocks b");
            conditions.add("b.block = p0.block");
        }
        if (only != null) {
            conditions.add(only.stream()
                    .map(decision -> String.valueOf(DecisionBlock.of(decision)))
                    .distinct()
                    .collect(Collectors.joining(",", "p0.block in (", ")")));
        }
        return new SearchStatement(
                "select " + String.join(", ", columns) + " from " + String.join(" cross join ", tables) + " where "
                        + String.join(" and ", conditions) + " order by p0.block desc limit " + limit,
                values);
    }

    /** The SQL. {@code cross join} makes SQLite keep to the order of the tables; PostgreSQL finds its own. */
    public record SearchStatement(String sql, List<Object> values) {}

    /** Decisions that have all words, and which of them are of the time, by their places. */
    private record FoundBlock(long number, BitSet decisions, IntPredicate inTime) {
        private long last() {
            return DecisionBlock.end(number * DecisionBlock.SIZE);
        }
    }

    private List<FoundBlock> read(SearchStatement statement) {
        return postings.sql()
                .sql(statement.sql())
                .params(statement.values())
                .query((row, number) -> block(row))
                .list();
    }

    private FoundBlock block(ResultSet row) throws SQLException {
        BitSet decisions = PostingTable.bits(row.getBytes(2));
        for (int word = 1; word < words.size(); word++) {
            decisions.and(PostingTable.bits(row.getBytes(2 + word)));
        }
        return new FoundBlock(row.getLong(1), decisions, inTime(isTimed() ? row.getBytes(2 + words.size()) : null));
    }

    /** By when each was made; all of them where that was not asked for. */
    private IntPredicate inTime(byte @Nullable [] stored) {
        if (stored == null) {
            return place -> true;
        }
        long[] times = DecisionBlock.times(stored);
        return place -> isInTime(times[place]);
    }

    private boolean isTimed() {
        return earliest != Long.MIN_VALUE || tooLate != Long.MAX_VALUE;
    }

    private boolean isInTime(long time) {
        return earliest <= time && time < tooLate;
    }
}
