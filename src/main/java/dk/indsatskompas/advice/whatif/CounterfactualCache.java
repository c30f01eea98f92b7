package dk.indsatskompas.advice.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Counterfactual;
import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The turns that were found, for the next citizen who is the same in all that the rules of a recommendation ask: they hang
 * on nothing else. Finding them takes a quarter of an answer's time. Only values are kept, never whose they are.
 */
public final class CounterfactualCache {
    /**
     * All that turns depend on.
     *
     * @param values those of the attributes that its rules test, in the order of the profile; null while unknown
     */
    private record Alike(String recommendation, LocalDate asOf, List<@Nullable Object> values) {}

    private final Rulebook rulebook;
    private final Map<String, Set<Attribute>> tested = new HashMap<>();
    private final Cache<Alike, List<Counterfactual>> found =
            Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();

    public CounterfactualCache(Rulebook rulebook, List<EntryRules> bearings) {
        this.rulebook = rulebook;
        List<Rule> rules = rulebook.contents().rules();
        for (EntryRules bearing : bearings) {
            Set<Attribute> attributes = new TreeSet<>();
            for (int rule : bearing.recommending()) {
                attributes.addAll(rules.get(rule).attributes());
            }
            tested.put(bearing.entry().id(), attributes);
        }
    }

    /** What would take away what is recommended, or have recommended what is not. */
    public List<Counterfactual> of(Candidate candidate, KnownFacts citizen, LocalDate asOf) {
        boolean away = candidate.place() == Listing.RECOMMENDED;
        if (!away && !CounterfactualSearch.isConceivable(candidate)) {
            return List.of();
        }
        return found.get(new Alike(candidate.entry().id(), asOf, values(candidate, citizen)), fresh -> {
            CounterfactualSearch turning = new CounterfactualSearch(
                    citizen,
                    new NearestValues(rulebook.distinctions(), asOf),
                    rulebook.contents().codeLists());
            return away ? turning.away(candidate) : turning.towards(candidate);
        });
    }

    private List<@Nullable Object> values(Candidate candidate, KnownFacts citizen) {
        Set<Attribute> attributes = tested.getOrDefault(candidate.entry().id(), Set.of());
        @Nullable Object[] values = new Object[attributes.size()];
        int next = 0;
        for (Attribute attribute : attributes) {
            values[next++] = citizen.value(attribute);
        }
        return Arrays.asList(values);
    }
}
