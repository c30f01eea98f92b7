package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.decisions.store.EntryTable;
import dk.indsatskompas.decisions.store.EntryTable.TimePosition;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds decisions. One of the things asked for leads through its index, and the others are looked up for each decision
 * that it leads to; so what leads should lead to few. The order depends on the search alone and never on what leads:
 * otherwise pages would not follow each other.
 */
public record SearchQuery(Store store, MasterKey master, DecisionSearch search) {
    private record Word(int number, long reach) {}

    /** The next decisions below a cursor. One more than asked for is read, to see whether there is another page. */
    public FoundPage page(@Nullable Long cursor, int limit) {
        List<Entry> found = statement(cursor)
                .map(statement -> store.sql()
                        .sql(statement.sql(limit + 1))
                        .params(statement.values())
                        .query(EntryTable::entry)
                        .list())
                .orElse(List.of());
        if (found.size() <= limit) {
            return new FoundPage(found, null);
        }
        List<Entry> page = List.copyOf(found.subList(0, limit));
        return new FoundPage(page, page.get(limit - 1).sequence());
    }

    /** Empty when no decision ever had one of the words. */
    public Optional<SearchStatement> statement(@Nullable Long cursor) {
        List<Integer> words = new ArrayList<>();
        for (SearchTerm term : search.terms()) {
            Optional<Integer> word = store.tables().terms().find(term);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get());
        }
        SearchStatement statement = led(words, cursor);
        if (isByTime()) {
            inOrderOfTime(statement, end(cursor));
        } else if (cursor != null) {
            statement.where(statement.decision + " < :below", "below", cursor);
        }
        return Optional.of(statement);
    }

    /** Entries of a time, a rulebook or a caller are in the order of time in their index. */
    private boolean isByTime() {
        return search.from() != null || search.to() != null || search.rulebook() != null || search.caller() != null;
    }

    /** A citizen has few decisions; and both the index of entries and that of words are in the order of the log. */
    private SearchStatement led(List<Integer> words, @Nullable Long cursor) {
        if (search.citizenRef() != null) {
            SearchStatement statement = SearchStatement.ofEntries(words, false);
            String lookup = master.lookup(search.citizenRef());
            statement.where("e.citizen in (select id from citizens where lookup = :lookup)", "lookup", lookup);
            return statement;
        }
        if (words.isEmpty()) {
            return SearchStatement.ofEntries(words, true);
        }
        Word leader = rarest(words, isByTime() || cursor == null ? Long.MAX_VALUE : cursor);
        return isByTime() && leader.reach() > 0
                ? SearchStatement.ofEntries(words, true)
                : SearchStatement.ofWord(leader.number(), words);
    }

    private Word rarest(List<Integer> words, long below) {
        if (words.size() == 1 && !isByTime()) {
            return new Word(words.get(0), 0);
        }
        TermTable table = store.tables().terms();
        return words.stream()
                .map(word -> new Word(word, table.reach(word, below)))
                .min(Comparator.comparingLong(Word::reach))
                .orElseThrow();
    }

    /** What does not lead must not lead SQLite to another index either: an expression is in none. */
    private void inOrderOfTime(SearchStatement statement, TimePosition end) {
        String column = statement.entriesLead ? "e.%s" : "e.%s || ''";
        String time = column.formatted("time");
        statement.order = "e.time desc, e.sequence desc";
        statement.where("(" + time + ", e.sequence) < (:endTime, :end)", "end", end.sequence());
        statement.values.put("endTime", end.time());
        statement.where(time + " >= :from", "from", search.from() == null ? null : Timestamps.text(search.from()));
        statement.where(column.formatted("rulebook") + " = :rulebook", "rulebook", search.rulebook());
        statement.where(column.formatted("caller") + " = :caller", "caller", search.caller());
    }

    /** Where the page ends, exclusively: at the cursor, but never later than what was asked for. */
    private TimePosition end(@Nullable Long cursor) {
        TimePosition asked =
                search.to() == null ? TimePosition.LAST : new TimePosition(Timestamps.text(search.to()), 0);
        if (cursor == null) {
            return asked;
        }
        return store.tables()
                .entries()
                .position(cursor)
                .filter(below -> below.time().compareTo(asked.time()) < 0)
                .orElse(asked);
    }

    /** The SQL. {@code cross join} makes SQLite keep to the order of the tables; PostgreSQL finds its own. */
    public static final class SearchStatement {
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

        private static SearchStatement ofEntries(List<Integer> words, boolean lead) {
            SearchStatement statement = new SearchStatement("e.sequence", lead);
            statement.tables.add("entries e");
            words.forEach(statement::also);
            return statement;
        }

        private static SearchStatement ofWord(int leader, List<Integer> words) {
            SearchStatement statement = new SearchStatement("l.decision", false);
            statement.tables.add("index_rows l");
            statement.where("l.term = :leader", "leader", leader);
            words.stream().filter(word -> word != leader).forEach(statement::also);
            statement.tables.add("entries e");
            statement.conditions.add("e.sequence = l.decision");
            return statement;
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
}
