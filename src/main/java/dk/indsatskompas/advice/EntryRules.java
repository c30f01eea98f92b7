package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue with the rules that bear on it, found once for all citizens: an answer looks at them hundreds of
 * times. Rules are known by their numbers in the order of the rulebook.
 *
 * @param studied the rules that say who it was studied on; none when no such group is defined
 * @param studiedBy those of them in the study of each rule that recommends it, in the order of these
 * @param openBy the rules of the same studies that say that the sources leave it open
 * @param inPlace the rules that say that it is so already
 * @param delivering the rules that say whether the offer meets a delivery condition, for each in the order of the entry
 * @param availability the attribute that says whether a local offer exists; null for what is no intervention
 * @param grounds by the place of a rule among those that recommend it
 * @param reads the interpretations that each rule which recommends it rests on, by their numbers in the rulebook
 * @param readsOfTheCase those that the rules about its population and its delivery rest on
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes them, and lists of numbers would be slower.
public record EntryRules(
        CatalogueEntry entry,
        int[] recommending,
        int[] studied,
        List<int[]> studiedBy,
        List<int[]> openBy,
        int[] cautioning,
        int[] inPlace,
        List<int[]> delivering,
        @Nullable Attribute availability,
        Strength testedModel,
        List<Ground> grounds,
        List<BitSet> reads,
        BitSet readsOfTheCase) {
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
                ofItsStudy(rules, recommending, new Conclusion.StudiedPopulation(entry.id())),
                ofItsStudy(rules, recommending, new Conclusion.PopulationUnknown(entry.id())),
                concluding(rules, new Conclusion.Caution(entry.id())),
                concluding(rules, new Conclusion.InPlace(entry.id())),
                entry.deliveryConditions().stream()
                        .map(part -> concluding(rules, new Conclusion.DeliveryCondition(part.id())))
                        .toList(),
                rulebook.contents().vocabulary().availability(entry.id()),
                rulebook.contents().strengths().testedModel(),
                Arrays.stream(recommending)
                        .mapToObj(rule -> ground(rulebook, rules.get(rule)))
                        .toList(),
                Arrays.stream(recommending)
                        .mapToObj(rule -> reads(rulebook, Stream.of(rules.get(rule))))
                        .toList(),
                reads(rulebook, rules.stream().filter(rule -> isAboutTheCase(rule, entry))));
    }

    private static boolean isAboutTheCase(Rule rule, CatalogueEntry entry) {
        return rule.conclusion().equals(new Conclusion.StudiedPopulation(entry.id()))
                || rule.conclusion().equals(new Conclusion.PopulationUnknown(entry.id()))
                || entry.deliveryConditions().stream()
                        .anyMatch(part -> rule.conclusion().equals(new Conclusion.DeliveryCondition(part.id())));
    }

    private static BitSet reads(Rulebook rulebook, Stream<Rule> some) {
        List<Interpretation> all = rulebook.contents().interpretations();
        Set<String> read = some.flatMap(rule -> rule.reads().stream()).collect(Collectors.toSet());
        return IntStream.range(0, all.size())
                .filter(number -> read.contains(all.get(number).id()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The interpretations behind its rules that fired, and behind those about the case, by their numbers. */
    public BitSet readings(Evaluation evaluation) {
        BitSet readings = (BitSet) readsOfTheCase.clone();
        for (int i = 0; i < recommending.length; i++) {
            if (evaluation.outcome(recommending[i]) == Truth.TRUE) {
                readings.or(reads.get(i));
            }
        }
        return readings;
    }

    private static int[] concluding(List<Rule> rules, Conclusion conclusion) {
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).conclusion().equals(conclusion))
                .toArray();
    }

    private static List<int[]> ofItsStudy(List<Rule> rules, int[] recommending, Conclusion conclusion) {
        return Arrays.stream(recommending)
                .mapToObj(one -> Arrays.stream(concluding(rules, conclusion))
                        .filter(rule ->
                                rules.get(rule).folder().equals(rules.get(one).folder()))
                        .toArray())
                .toList();
    }

    /**
     * Whether the citizen is of the population of one of the studies by which it is recommended; of any, while it is not. A
     * study that defines none has nothing to say.
     */
    public PopulationStatus population(Evaluation evaluation) {
        boolean isRecommended = evaluation.any(recommending) == Truth.TRUE;
        PopulationStatus status = PopulationStatus.NOT_DEFINED;
        for (int i = 0; i < recommending.length; i++) {
            if (!isRecommended || evaluation.outcome(recommending[i]) == Truth.TRUE) {
                PopulationStatus one = population(evaluation, studiedBy.get(i), openBy.get(i));
                status = one.compareTo(status) < 0 ? one : status;
            }
        }
        return status;
    }

    private static PopulationStatus population(Evaluation evaluation, int[] studied, int[] open) {
        if (studied.length == 0) {
            return PopulationStatus.NOT_DEFINED;
        }
        Truth inside = evaluation.any(studied);
        if (inside == Truth.TRUE) {
            return PopulationStatus.INSIDE;
        }
        return inside == Truth.UNKNOWN || evaluation.any(open) != Truth.FALSE
                ? PopulationStatus.UNKNOWN
                : PopulationStatus.OUTSIDE;
    }

    /** The rules by which the sources leave it open whether the citizen is of the population, in the order of the rulebook. */
    public List<Rule> leftOpen(Evaluation evaluation) {
        return openBy.stream()
                .flatMap(open -> evaluation.firedAmong(open).stream())
                .distinct()
                .toList();
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
        return Stream.of(Stream.of(recommending, studied, cautioning, inPlace), openBy.stream(), delivering.stream())
                .flatMap(rules -> rules)
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

    /**
     * The best of what it rests on, or would rest on if the rules that are open came to be fulfilled: by those of some rules
     * that recommend it, or by all when none of these does. What no rule can recommend this citizen, and may be in place all
     * the same, rests on what it is recommended by to others.
     */
    public Strength potential(Evaluation evaluation, BitSet some) {
        BitSet open = new BitSet();
        BitSet openAmongSome = new BitSet();
        for (int i = 0; i < recommending.length; i++) {
            if (evaluation.outcome(recommending[i]) != Truth.FALSE) {
                open.set(i);
                openAmongSome.set(i, some.get(recommending[i]));
            }
        }
        if (open.isEmpty()) {
            open.set(0, recommending.length);
        }
        return strongest(openAmongSome.isEmpty() ? open : openAmongSome);
    }

    private Strength strongest(BitSet places) {
        return places.stream()
                .mapToObj(place -> grounds.get(place).strongest())
                .reduce(testedModel, Strength::stronger);
    }

    private static List<Finding> together(List<Finding> some, List<Finding> others) {
        return Stream.of(some, others)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Finding::id))
                .toList();
    }
}
