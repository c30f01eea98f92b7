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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param reads the interpretations that each of these rules rests on, by the numbers of the rules and their own in the rulebook
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
        Map<Integer, BitSet> reads) {
    /** What a rule that recommends it rests on: findings, each once, in the order of their ids, and the best strength among them. */
    public record Ground(List<Finding> findings, Strength strongest) {}

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
                IntStream.range(0, rules.size())
                        .boxed()
                        .collect(Collectors.toMap(rule -> rule, rule -> reads(rulebook, rules.get(rule)))));
    }

    private static BitSet reads(Rulebook rulebook, Rule rule) {
        List<Interpretation> all = rulebook.contents().interpretations();
        return IntStream.range(0, all.size())
                .filter(number -> rule.reads().contains(all.get(number).id()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /**
     * The interpretations behind what is said of it, by their numbers: behind its rules that fired, those that decide where the
     * citizen stands to those studied, and those about its delivery.
     */
    public BitSet readings(Evaluation evaluation) {
        return Stream.of(
                        Arrays.stream(recommending).filter(rule -> evaluation.outcome(rule) == Truth.TRUE),
                        decidingThePopulation(evaluation),
                        delivering.stream().flatMapToInt(Arrays::stream))
                .flatMapToInt(rules -> rules)
                .mapToObj(reads::get)
                .collect(BitSet::new, BitSet::or, BitSet::or);
    }

    /**
     * The rules by which it is decided whether the citizen is of the studied population: those that fired, else those that are
     * open. When the citizen is outside, that is the one that comes nearest: of which the least is false, then the most true.
     */
    public IntStream decidingThePopulation(Evaluation evaluation) {
        boolean isRecommended = evaluation.any(recommending) == Truth.TRUE;
        int[] saying = IntStream.range(0, recommending.length)
                .filter(i -> !isRecommended || evaluation.outcome(recommending[i]) == Truth.TRUE)
                .flatMap(i -> IntStream.concat(Arrays.stream(studiedBy.get(i)), Arrays.stream(openBy.get(i))))
                .distinct()
                .toArray();
        return switch (population(evaluation)) {
            case NOT_DEFINED -> IntStream.empty();
            case INSIDE -> Arrays.stream(saying).filter(rule -> evaluation.outcome(rule) == Truth.TRUE);
            case UNKNOWN -> Arrays.stream(saying).filter(rule -> evaluation.outcome(rule) != Truth.FALSE);
            case OUTSIDE ->
                Arrays.stream(saying)
                        .boxed()
                        .min(Comparator.comparing((Integer rule) -> conditions(evaluation, rule, Truth.FALSE))
                                .thenComparing(rule -> -conditions(evaluation, rule, Truth.TRUE)))
                        .stream()
                        .mapToInt(rule -> rule);
        };
    }

    private static long conditions(Evaluation evaluation, int rule, Truth outcome) {
        return evaluation.among(rule).get(0).conditions().stream()
                .filter(condition -> condition.outcome() == outcome)
                .count();
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
        SortedMap<String, Finding> byId = new TreeMap<>();
        some.forEach(finding -> byId.put(finding.id(), finding));
        others.forEach(finding -> byId.put(finding.id(), finding));
        return List.copyOf(byId.values());
    }
}
