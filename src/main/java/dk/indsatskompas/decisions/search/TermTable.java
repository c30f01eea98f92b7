package dk.indsatskompas.decisions.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that decisions are searched by, each with a number that is written instead of it. */
public record TermTable(JdbcClient sql, Map<SearchTerm, Integer> committed) {
    /** The numbers of these terms; those that are new get one. The chain's end must be locked. */
    public Map<SearchTerm, Integer> numbers(Collection<SearchTerm> terms) {
        Map<SearchTerm, Integer> numbers = new HashMap<>();
        terms.forEach(term -> numbers.computeIfAbsent(term, one -> find(one).orElseGet(() -> create(one))));
        return numbers;
    }

    public void learn(Map<SearchTerm, Integer> numbers) {
        committed.putAll(numbers);
    }

    /** The number of a term; empty when no decision ever had it. */
    public Optional<Integer> find(SearchTerm term) {
        return Optional.ofNullable(committed.get(term))
                .or(() -> sql.sql("select id from terms where kind = ? and value = ?")
                        .params(term.kind(), term.value())
                        .query(Integer.class)
                        .optional());
    }

    private int create(SearchTerm term) {
        return sql.sql(
                        "insert into terms (id, kind, value) select coalesce(max(id), 0) + 1, ?, ? from terms returning id")
                .params(term.kind(), term.value())
                .query(Integer.class)
                .single();
    }
}
