package dk.indsatskompas.decisions.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dk.indsatskompas.decisions.FindingUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index that decisions are searched by. It can be made again from the payloads, and verification does. */
public record TermTable(JdbcTemplate jdbc, JdbcClient sql, Map<SearchTerm, Integer> committed) {
    /** So many that it is worth while to be led by something else. */
    private static final int MANY = 5_000;

    /** That a decision has a term, and which entry said so: the decision itself, or feedback on it. */
    public record DecisionTerm(SearchTerm term, long decision, long writer) {
        private static DecisionTerm of(ResultSet row, int number) throws SQLException {
            SearchTerm term = new SearchTerm(row.getString("kind"), row.getString("value"));
            return new DecisionTerm(term, row.getLong("decision"), row.getLong("written_by"));
        }
    }

    /** The numbers of these terms; those that are new get one. The log's end must be locked. */
    public Map<SearchTerm, Integer> numbers(Collection<SearchTerm> terms) {
        Map<SearchTerm, Integer> numbers = new HashMap<>();
        terms.forEach(term -> numbers.computeIfAbsent(term, one -> find(one).orElseGet(() -> create(one))));
        return numbers;
    }

    public void learn(Map<SearchTerm, Integer> numbers) {
        committed.putAll(numbers);
    }

    public void insert(Collection<DecisionTerm> rows, Map<SearchTerm, Integer> numbers) {
        jdbc.batchUpdate(
                "insert into index_rows (term, decision, written_by) values (?, ?, ?) on conflict do nothing",
                rows.stream()
                        .map(row -> new Object[] {numbers.get(row.term()), row.decision(), row.writer()})
                        .toList());
    }

    /** What the entries from one number to another wrote, by the number of the entry. */
    public Map<Long, List<DecisionTerm>> writtenBy(long from, long to) {
        String select =
                "select t.kind, t.value, i.decision, i.written_by from index_rows i join terms t on t.id = i.term"
                        + " where i.written_by between ? and ?";
        return rows(select, from, to).collect(groupingBy(DecisionTerm::writer));
    }

    /** What all feedback on those decisions has said that these entries are about, by the number of the decision. */
    public Map<Long, SortedSet<SearchTerm>> saidOfDecisions(long from, long to) {
        String select = "select i.decision, t.kind, t.value, i.written_by from"
                + " (select distinct about from entries where sequence between ? and ? and about is not null) f"
                + " join entries a on a.about = f.about join index_rows i on i.written_by = a.sequence"
                + " join terms t on t.id = i.term";
        return rows(select, from, to)
                .collect(groupingBy(DecisionTerm::decision, mapping(DecisionTerm::term, toCollection(TreeSet::new))));
    }

    private Stream<DecisionTerm> rows(String select, long from, long to) {
        return sql.sql(select).params(from, to).query(DecisionTerm::of).list().stream();
    }

    /** The number of a term; empty when no decision ever had it. */
    public Optional<Integer> find(SearchTerm term) {
        Integer known = committed.get(term);
        return known != null
                ? Optional.of(known)
                : sql.sql("select id from terms where kind = ? and value = ?")
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

    /** How far back the newest of a word's decisions go: 0 or less, and the less the fewer, when these are all. */
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
}
