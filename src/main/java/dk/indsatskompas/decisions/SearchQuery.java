package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Outcome.Listed;
import dk.indsatskompas.decisions.Search.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of a search. Pages go down the chain by sequence number, so entries that are written meanwhile move nothing.
 * Without a citizen the first term leads and the chain follows: both sides of the join are in an index's order.
 */
final class SearchQuery {

    private final List<String> tables = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>(List.of("e.kind = 'DECISION'"));
    private final Map<String, Object> values = new HashMap<>();
    private String order = "e.sequence";

    private SearchQuery() {}

    static SearchQuery of(Search search, CitizenTable citizens) {
        SearchQuery query = new SearchQuery();
        if (search.citizenRef() != null) {
            query.condition(
                    "e.citizen = (select id from citizens where lookup = :lookup)",
                    "lookup",
                    citizens.lookup(search.citizenRef()));
        }
        query.condition("e.time >= :from", "from", search.from() == null ? null : Times.text(search.from()));
        query.condition("e.time < :to", "to", search.to() == null ? null : Times.text(search.to()));
        query.condition("e.rulebook = :rulebook", "rulebook", search.rulebook());
        terms(search).forEach(query::term);
        if (search.recommendation() == null && search.outcome() != null) {
            query.condition(
                    "exists (select 1 from index_rows i join terms t on t.id = i.term"
                            + " where i.decision = e.sequence and t.kind = :anyOf)",
                    "anyOf",
                    search.outcome().name());
        }
        return query;
    }

    /** The next decisions below a cursor. One more than asked for is read, to see whether there is another page. */
    Page page(JdbcClient sql, @Nullable Long below, int limit) {
        condition(order + " < :below", "below", below);
        values.put("limit", limit + 1);
        List<Entry> found =
                sql.sql(sql()).params(values).query(EntryTable::entry).list();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<Entry> page = List.copyOf(found.subList(0, limit));
        return new Page(page, page.get(limit - 1).sequence());
    }

    private String sql() {
        tables.add("entries e");
        return "select " + EntryTable.COLUMNS + " from " + String.join(", ", tables) + " where "
                + String.join(" and ", conditions) + " order by " + order + " desc limit :limit";
    }

    private static List<Term> terms(Search search) {
        List<Term> terms = new ArrayList<>();
        if (search.recommendation() != null) {
            Outcome outcome = search.outcome() == null ? Listed.RECOMMENDED : search.outcome();
            terms.add(Term.outcome(outcome, search.recommendation()));
        }
        if (search.rule() != null) {
            terms.add(Term.rule(search.rule()));
        }
        if (search.finding() != null) {
            terms.add(Term.finding(search.finding()));
        }
        return terms;
    }

    private void term(Term term) {
        int n = tables.size();
        tables.add("index_rows i" + n);
        conditions.add("i%1$d.decision = e.sequence and i%1$d.term ="
                .concat(" (select id from terms where kind = :kind%1$d and value = :value%1$d)")
                .formatted(n));
        values.put("kind" + n, term.kind());
        values.put("value" + n, term.value());
        if (!values.containsKey("lookup")) {
            order = "i0.decision";
        }
    }

    private void condition(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
