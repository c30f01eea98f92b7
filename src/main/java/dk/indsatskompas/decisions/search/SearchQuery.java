package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        return new FoundPage(store.tables().entries().newestFirst(page), more ? page.get(limit - 1) : null);
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
