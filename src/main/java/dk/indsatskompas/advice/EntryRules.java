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
 *
 * @param studied the rules that say who it was studied on; none when no such group is defined
 * @param delivering the rules that say whether the offer meets a delivery condition, for each in the order of the entry
 * @param availability the attribute that says whether a local offer exists; null for what is no intervention
 * @param grounds by the place of a rule among those that recommend it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes them, and lists of numbers would be slower.
public record EntryRules(
        CatalogueEntry entry,
        int[] recommending,
        int[] studied,
        int[] cautioning,
        List<int[]> delivering,
        @Nullable Attribute availability,
        Strength testedModel,
        List<Ground> grounds) {
    /** What a rule that recommends it rests on: findings, each once, in the order of their ids, and the best strength among them. */
    record Ground(List<Finding> findings, Strength strongest) {}

    /** Those of all entries, in the order of the catalogue. */
    static List<EntryRules> all(Rulebook rulebook) {
        return rulebook.contents().catalogue().entries().stream()
                .map(entry -> of(rulebook, entry))
                .toList();
    }

    private static EntryRules of(Rulebook rulebook, CatalogueEntry entry) {
        List<Rule> rules = rulebook.contents().rules();
        int[] recommending = concluding(rules, new Conclusion.Recommendation(entry.id()));
        return new EntryRules(
                entry,
                recommending,
                concluding(rules, new Conclusion.StudiedPopulation(entry.id())),
                concluding(rules, new Conclusion.Caution(entry.id())),
                entry.deliveryConditions().stream()
                        .map(part -> concluding(rules, new Conclusion.DeliveryCondition(part.id())))
                        .toList(),
                rulebook.contents().vocabulary().availability(entry.id()),
                rulebook.contents().strengths().testedModel(),
                Arrays.stream(recommending)
                        .mapToObj(rule -> ground(rulebook, rules.get(rule)))
                        .toList());
    }

    private static int[] concluding(List<Rule> rules, Conclusion conclusion) {
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).conclusion().equals(conclusion))
                .toArray();
    }

    private static Ground ground(Rulebook rulebook, Rule rule) {
        List<Finding> findings = rule.basedOn().stream()
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

    public IntStream rules() {
        return Stream.concat(Stream.of(recommending, studied, cautioning), delivering.stream())
                .flatMapToInt(Arrays::stream);
    }

    /** What its recommendation rests on, each once, in the order of their ids: the findings behind the rules that fired. */
    public List<Finding> findings(Evaluation evaluation) {
        List<Finding> findings = List.of();
        for (int i = 0; i < recommending.length; i++) {
            if (evaluation.outcome(recommending[i]) == Truth.TRUE) {
                List<Finding> more = grounds.get(i).findings();
                findings = findings.isEmpty() ? more : together(findings, more);
            }
        }
        return findings;
    }

    /** The best of what it rests on, or would rest on if the rules that are open came to be fulfilled. */
    public Strength potential(Evaluation evaluation) {
        Strength best = testedModel;
        for (int i = 0; i < recommending.length; i++) {
            if (evaluation.outcome(recommending[i]) != Truth.FALSE) {
                best = best.stronger(grounds.get(i).strongest());
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
