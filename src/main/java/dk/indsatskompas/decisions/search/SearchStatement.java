package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.store.EntryTable;
import dk.indsatskompas.decisions.store.EntryTable.TimePosition;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of a search. {@code cross join} makes SQLite keep to the order of tables; PostgreSQL finds its own. */
public final class SearchStatement {

    private final List<String> tables = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>(List.of("e.kind = 'DECISION'"));
    private final Map<String, Object> values = new HashMap<>();
    private final String decision;
    private final boolean entriesLead;
    private String order;

    private SearchStatement(String decision, boolean entriesLead) {
        this.decision = decision;
        this.entriesLead = entriesLead;
        this.order = decision + " desc";
    }

    /** A citizen has few decisions: they are all found, and sorted. */
    static SearchStatement ofCitizen(String lookup, List<Integer> words) {
        SearchStatement statement = ofEntries(words, false);
        statement.where("e.citizen in (select id from citizens where lookup = :lookup)", "lookup", lookup);
        return statement;
    }

    /** Both the index of entries and that of words are in the order of the chain. */
    static SearchStatement ofEntries(List<Integer> words) {
        return ofEntries(words, true);
    }

    private static SearchStatement ofEntries(List<Integer> words, boolean lead) {
        SearchStatement statement = new SearchStatement("e.sequence", lead);
        statement.tables.add("entries e");
        words.forEach(statement::also);
        return statement;
    }

    static SearchStatement ofWord(int leader, List<Integer> words) {
        SearchStatement statement = new SearchStatement("l.decision", false);
        statement.tables.add("index_rows l");
        statement.where("l.term = :leader", "leader", leader);
        words.stream().filter(word -> word != leader).forEach(statement::also);
        statement.tables.add("entries e");
        statement.conditions.add("e.sequence = l.decision");
        return statement;
    }

    void below(long cursor) {
        where(decision + " < :below", "below", cursor);
    }

    /** What does not lead must not lead SQLite to another index either: an expression is in none. */
    void inOrderOfTime(DecisionSearch search, TimePosition end) {
        String column = entriesLead ? "e.%s" : "e.%s || ''";
        String time = column.formatted("time");
        order = "e.time desc, e.sequence desc";
        where("(" + time + ", e.sequence) < (:endTime, :end)", "end", end.sequence());
        values.put("endTime", end.time());
        where(time + " >= :from", "from", search.from() == null ? null : Timestamps.text(search.from()));
        where(column.formatted("rulebook") + " = :rulebook", "rulebook", search.rulebook());
        where(column.formatted("caller") + " = :caller", "caller", search.caller());
    }

    List<Entry> run(JdbcClient client, int limit) {
        return client.sql(sql(limit)).params(values).query(EntryTable::entry).list();
    }

    public String sql(int limit) {
        return "select " + EntryTable.COLUMNS + " from " + String.join(" cross join ", tables) + " where "
                + String.join(" and ", conditions) + " order by " + order + " limit " + limit;
    }

    public Map<String, Object> values() {
        return values;
    }

    private void also(int word) {
        String name = "i" + tables.size();
        tables.add("index_rows " + name);
        where("%1$s.decision = %2$s and %1$s.term = :%1$s".formatted(name, decision), name, word);
    }

    /** A condition on a value; none when the value does not matter. */
    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
