package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.FindingUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index that decisions are searched by. It can be made again from the payloads, and verification does. */
public final class TermTable {

    /**
     * That a decision has a term.
     *
     * @param writer the entry that said so: the decision itself, or feedback on it
     */
    public record DecisionTerm(SearchTerm term, long decision, long writer) {}

    /** So many that it is worth while to be led by something else. */
    private static final int MANY = 5_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Map<SearchTerm, Integer> committed = new ConcurrentHashMap<>();

    public TermTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /** The numbers of these terms; those that are new get one. The chain's end must be locked. */
    public Map<SearchTerm, Integer> numbers(Collection<SearchTerm> terms) {
        Map<SearchTerm, Integer> numbers = new HashMap<>();
        for (SearchTerm term : terms) {
            Integer known = committed.get(term);
            numbers.put(term, known != null ? known : number(term));
        }
        return numbers;
    }

    /** Remembers numbers, which must be on the disk. */
    public void learn(Map<SearchTerm, Integer> numbers) {
        committed.putAll(numbers);
    }

    public void insert(Collection<DecisionTerm> rows, Map<SearchTerm, Integer> numbers) {
        List<Object[]> values = new ArrayList<>();
        rows.forEach(row -> values.add(new Object[] {numbers.get(row.term()), row.decision(), row.writer()}));
        jdbc.batchUpdate(
                "insert into index_rows (term, decision, written_by) values (?, ?, ?) on conflict do nothing", values);
    }

    /** By who wrote them, which is the citizen's too, because the rows are in no index by the decision alone. */
    public void delete(Collection<UUID> citizens) {
        jdbc.batchUpdate(
                "delete from index_rows where written_by in (select sequence from entries where citizen = ?)",
                citizens.stream().map(id -> new Object[] {id.toString()}).toList());
    }

    /** What the entries from one number to another wrote, by the number of the entry. */
    public Map<Long, List<DecisionTerm>> writtenBy(long from, long to) {
        Map<Long, List<DecisionTerm>> rows = new HashMap<>();
        sql.sql("select t.kind, t.value, i.decision, i.written_by from index_rows i join terms t on t.id = i.term"
                        + " where i.written_by between ? and ?")
                .params(from, to)
                .query((row, number) -> new DecisionTerm(
                        new SearchTerm(row.getString("kind"), row.getString("value")),
                        row.getLong("decision"),
                        row.getLong("written_by")))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.writer(), writer -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /**
     * What feedback has said, by the number of the decision: all feedback on those decisions that the entries from one
     * number to another are about.
     */
    public Map<Long, SortedSet<SearchTerm>> saidOfDecisions(long from, long to) {
        Map<Long, SortedSet<SearchTerm>> terms = new HashMap<>();
        sql.sql("select i.decision, t.kind, t.value from"
                        + " (select distinct about from entries where sequence between ? and ? and about is not null) f"
                        + " join entries a on a.about = f.about join index_rows i on i.written_by = a.sequence"
                        + " join terms t on t.id = i.term")
                .params(from, to)
                .query(row -> {
                    terms.computeIfAbsent(row.getLong("decision"), decision -> new TreeSet<>())
                            .add(new SearchTerm(row.getString("kind"), row.getString("value")));
                });
        return terms;
    }

    /** The number of a term; empty when no decision ever had it. */
    public Optional<Integer> find(SearchTerm term) {
        Integer known = committed.get(term);
        return known != null ? Optional.of(known) : stored(term);
    }

    /**
     * How far back the newest of a word's decisions go: the smaller, the rarer or older the word is.
     *
     * @param below only those with smaller numbers
     * @return a sequence number when there are many; 0 or less, and the less the fewer, when these are all
     */
    long reach(int term, long below) {
        return sql.sql("select count(*) as many, coalesce(min(decision), 0) as reach from (select decision from"
                        + " index_rows where term = ? and decision < ? order by decision desc limit " + MANY
                        + ") newest")
                .params(term, below)
                .query((row, number) -> {
                    long many = row.getLong("many");
                    return many < MANY ? many - MANY : row.getLong("reach");
                })
                .single();
    }

    /** The decisions that have a term, counted in the primary key, and when the newest was recorded. */
    public FindingUsage rested(int term) {
        return sql.sql("select count(*) as many, (select e.time from entries e where e.sequence ="
                        + " (select max(decision) from index_rows where term = ?)) as newest"
                        + " from (select 1 from index_rows where term = ? limit " + FindingUsage.COUNTED + ") counted")
                .params(term, term)
                .query((row, number) -> {
                    String newest = row.getString("newest");
                    return new FindingUsage(row.getLong("many"), newest == null ? null : Instant.parse(newest));
                })
                .single();
    }

    private int number(SearchTerm term) {
        return stored(term).orElseGet(() -> create(term));
    }

    private Optional<Integer> stored(SearchTerm term) {
        return sql.sql("select id from terms where kind = ? and value = ?")
                .params(term.kind(), term.value())
                .query(Integer.class)
                .optional();
    }

    private int create(SearchTerm term) {
        int next = sql.sql("select coalesce(max(id), 0) + 1 from terms")
                .query(Integer.class)
                .single();
        sql.sql("insert into terms (id, kind, value) values (?, ?, ?)")
                .params(next, term.kind(), term.value())
                .update();
        return next;
    }
}
