package dk.indsatskompas.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index that decisions are searched by. It can be made again from the payloads, and verification does. */
final class TermTable {

    /**
     * That a decision has a term.
     *
     * @param writer the entry that said so: the decision itself, or feedback on it
     */
    record Row(Term term, long decision, long writer) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Map<Term, Integer> committed = new ConcurrentHashMap<>();

    TermTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /** The numbers of these terms; those that are new get one. The chain's end must be locked. */
    Map<Term, Integer> numbers(Collection<Term> terms) {
        Map<Term, Integer> numbers = new HashMap<>();
        for (Term term : terms) {
            Integer known = committed.get(term);
            numbers.put(term, known != null ? known : number(term));
        }
        return numbers;
    }

    /** Remembers numbers, which must be on the disk. */
    void learn(Map<Term, Integer> numbers) {
        committed.putAll(numbers);
    }

    void insert(Collection<Row> rows, Map<Term, Integer> numbers) {
        List<Object[]> values = new ArrayList<>();
        rows.forEach(row -> values.add(new Object[] {numbers.get(row.term()), row.decision(), row.writer()}));
        jdbc.batchUpdate(
                "insert into index_rows (term, decision, written_by) values (?, ?, ?) on conflict do nothing", values);
    }

    void delete(UUID citizen) {
        sql.sql("delete from index_rows where decision in (select sequence from entries where citizen = ?)")
                .param(citizen.toString())
                .update();
    }

    /** What the entries from one number to another wrote, by the number of the entry. */
    Map<Long, List<Row>> writtenBy(long from, long to) {
        Map<Long, List<Row>> rows = new HashMap<>();
        sql.sql("select t.kind, t.value, i.decision, i.written_by from index_rows i join terms t on t.id = i.term"
                        + " where i.written_by between ? and ?")
                .params(from, to)
                .query((row, number) -> new Row(
                        new Term(row.getString("kind"), row.getString("value")),
                        row.getLong("decision"),
                        row.getLong("written_by")))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.writer(), writer -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** All that a decision is found by. */
    SortedSet<Term> of(UUID decision) {
        return new TreeSet<>(sql.sql("select t.kind, t.value from terms t join index_rows i on i.term = t.id"
                        + " join entries e on e.sequence = i.decision where e.id = ?")
                .param(decision.toString())
                .query(Term.class)
                .list());
    }

    private int number(Term term) {
        return sql.sql("select id from terms where kind = ? and value = ?")
                .params(term.kind(), term.value())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> create(term));
    }

    private int create(Term term) {
        int next = sql.sql("select coalesce(max(id), 0) + 1 from terms")
                .query(Integer.class)
                .single();
        sql.sql("insert into terms (id, kind, value) values (?, ?, ?)")
                .params(next, term.kind(), term.value())
                .update();
        return next;
    }
}
