package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.decisions.store.EntryTable.TimePosition;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                .map(statement -> statement.run(store.sql(), limit + 1))
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
            statement.inOrderOfTime(search, end(cursor));
        } else if (cursor != null) {
            statement.below(cursor);
        }
        return Optional.of(statement);
    }

    /** Entries of a time, a rulebook or a caller are in the order of time in their index. */
    private boolean isByTime() {
        return search.from() != null || search.to() != null || search.rulebook() != null || search.caller() != null;
    }

    private SearchStatement led(List<Integer> words, @Nullable Long cursor) {
        if (search.citizenRef() != null) {
            return SearchStatement.ofCitizen(master.lookup(search.citizenRef()), words);
        }
        if (words.isEmpty()) {
            return SearchStatement.ofEntries(words);
        }
        Word leader = rarest(words, isByTime() || cursor == null ? Long.MAX_VALUE : cursor);
        return isByTime() && leader.reach() > 0
                ? SearchStatement.ofEntries(words)
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
}
