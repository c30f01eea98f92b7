package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds decisions, those that were recorded last first, so that pages follow each other whatever is asked for. */
public record SearchQuery(Store store, MasterKey master, DecisionSearch search) {
    private static final int OF_A_CITIZEN = 1_000;

    /** The next decisions below a cursor. One more than asked for is looked for, to see whether there is another page. */
    public FoundPage page(@Nullable Long cursor, int limit) {
        List<Long> found = blocks().map(blocks -> found(blocks, cursor == null ? Long.MAX_VALUE : cursor, limit + 1))
                .orElse(List.of());
        boolean more = found.size() > limit;
        List<Long> page = more ? found.subList(0, limit) : found;
        return new FoundPage(read(page), more ? page.get(limit - 1) : null);
    }

    /** A few columns of each entry: most of a page is to read its fifty. */
    private List<FoundDecision> read(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : store.sql()
                        .sql("select sequence, id, time, rulebook, caller from entries where sequence in (:numbers)"
                                + " order by sequence desc")
                        .param("numbers", numbers)
                        .query(SearchQuery::found)
                        .list();
    }

    private static FoundDecision found(ResultSet row, int number) throws SQLException {
        try {
            return new FoundDecision(
                    row.getLong(1),
                    Ids.uuid(row.getBytes(2)),
                    Timestamps.instant(row.getString(3)),
                    Objects.requireNonNull(row.getString(4)),
                    Objects.requireNonNull(row.getString(5)));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new DamagedStore("An entry has a column that was not written by this program");
        }
    }

    /** Where to look; empty when no decision ever had one of the words. Whatever has a word is a decision. */
    public Optional<BlockSearch> blocks() {
        List<SearchTerm> terms = search.terms().isEmpty() ? List.of(SearchTerm.DECISION) : search.terms();
        List<Integer> words = new ArrayList<>();
        for (SearchTerm term : terms) {
            store.tables().terms().find(term).ifPresent(words::add);
        }
        return words.size() == terms.size()
                ? Optional.of(new BlockSearch(store.tables().postings(), words, search.from(), search.to()))
                : Optional.empty();
    }

    private List<Long> found(BlockSearch blocks, long cursor, int many) {
        TreeSet<Long> found = new TreeSet<>(Comparator.reverseOrder());
        long below = Math.max(cursor, 1);
        if (search.citizenRef() == null) {
            blocks.find(below - 1, null, many, found);
            return found.stream().limit(many).toList();
        }
        List<Long> own;
        do {
            own = said(search.citizenRef(), below);
            if (!own.isEmpty()) {
                blocks.find(below - 1, new HashSet<>(own), many, found);
                below = own.get(own.size() - 1);
            }
        } while (own.size() == OF_A_CITIZEN && found.size() < many);
        return found.stream().limit(many).toList();
    }

    private List<Long> said(String citizenRef, long below) {
        return store.sql()
                .sql("select sequence from entries where citizen in (select id from citizens where lookup = ?)"
                        + " and sequence < ? order by sequence desc limit " + OF_A_CITIZEN)
                .params(Ids.hash(master.lookup(citizenRef)), below)
                .query(Long.class)
                .list();
    }
}
