package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue with the rules that bear on it, found once for all citizens: an answer looks at them hundreds of
 * times. Rules are known by their numbers in the order of the rulebook.
 */
public final class EntryRules {

    /**
     * What a rule that recommends it rests on.
     *
     * @param findings each once, in the order of their ids
     * @param strongest the best strength among them
     */
    private record Ground(List<Finding> findings, Strength strongest) {}

    private final CatalogueEntry entry;
    private final int[] recommending;
    private final int[] studied;
    private final int[] cautioning;
    private final List<int[]> delivering;
    private final @Nullable Attribute availability;
    private final Strength testedModel;

    /** By the place of a rule among those that recommend it. */
    private final Ground[] grounds;

    private EntryRules(Rulebook rulebook, CatalogueEntry entry) {
        this.entry = entry;
        List<Rule> rules = rulebook.contents().rules();
        this.recommending = concluding(rules, new Recommendation(entry.id()));
        this.studied = concluding(rules, new StudiedPopulation(entry.id()));
        this.cautioning = concluding(rules, new Caution(entry.id()));
        this.delivering = entry.deliveryConditions().stream()
                .map(part -> concluding(rules, new DeliveryCondition(part.id())))
                .toList();
        this.availability = rulebook.contents().vocabulary().availability(entry.id());
        this.testedModel = rulebook.contents().strengths().testedModel();
        this.grounds = Arrays.stream(recommending)
                .mapToObj(rule -> ground(rulebook, rule))
                .toArray(Ground[]::new);
    }

    /** Those of all entries, in the order of the catalogue. */
    static List<EntryRules> all(Rulebook rulebook) {
        return rulebook.contents().catalogue().entries().stream()
                .map(entry -> new EntryRules(rulebook, entry))
                .toList();
    }

    private static int[] concluding(List<Rule> rules, Conclusion conclusion) {
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).conclusion().equals(conclusion))
                .toArray();
    }

    private static Ground ground(Rulebook rulebook, int rule) {
        List<Finding> findings = rulebook.contents().rules().get(rule).basedOn().stream()
                .distinct()
                .sorted()
                .map(rulebook.contents()::finding)
                .toList();
        Strength strongest = findings.stream()
                .flatMap(finding -> rulebook.grade(finding.id()).stream())
                .map(Grade::strength)
                .reduce(rulebook.contents().strengths().testedModel(), Strength::stronger);
        return new Ground(findings, strongest);
    }

    public CatalogueEntry entry() {
        return entry;
    }

    /** The rules that recommend it. */
    public int[] recommending() {
        return recommending;
    }

    /** The rules that say who it was studied on; none when no such group is defined. */
    public int[] studied() {
        return studied;
    }

    /** The rules that call for a caution. */
    public int[] cautioning() {
        return cautioning;
    }

    /** The rules that say whether the offer meets a delivery condition, for each in the order of the entry. */
    public List<int[]> delivering() {
        return delivering;
    }

    /** All the rules that bear on it. */
    public IntStream rules() {
        return Stream.concat(Stream.of(recommending, studied, cautioning), delivering.stream())
                .flatMapToInt(Arrays::stream);
    }

    /** The attribute that says whether a local offer exists; null for what is no intervention. */
    @Nullable
    public Attribute availability() {
        return availability;
    }

    /** What its recommendation rests on, each once, in the order of their ids: the findings behind the rules that fired. */
    public List<Finding> findings(Evaluation evaluation) {
        List<Finding> findings = List.of();
        for (int i = 0; i < grounds.length; i++) {
            if (evaluation.outcome(recommending[i]) == Truth.TRUE) {
                findings = findings.isEmpty() ? grounds[i].findings() : together(findings, grounds[i].findings());
            }
        }
        return findings;
    }

    /** The best of what it rests on, or would rest on if the rules that are open came to be fulfilled. */
    public Strength potential(Evaluation evaluation) {
        Strength best = testedModel;
        for (int i = 0; i < grounds.length; i++) {
            if (evaluation.outcome(recommending[i]) != Truth.FALSE) {
                best = best.stronger(grounds[i].strongest());
            }
        }
        return best;
    }

    private static List<Finding> together(List<Finding> some, List<Finding> others) {
        return Stream.of(some, others)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Finding::id))
                .toList();
    }
}
