package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationText;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that contradict each other: what a rule tests against what its name, and the catalogue's texts of what it
 * concludes, say of the same things; and rules that rest on one finding and draw its line in different places.
 */
record StatedNumbers(Contents contents, Problems places) {
    /** {@code 25 citizens}, {@code 1 or more times}: a number and what is counted. */
    private static final Pattern COUNTED = Pattern.compile("(?iu)\\b(\\d{1,6})(?: (?:eller|or) \\p{L}+)? (\\p{L}{2,})");

    /** So many of one finding's rules are compared with each other. */
    private static final int MOST = 50;

    Stream<Observation> observations() {
        Map<Conclusion, Map<String, Set<Integer>>> tested = new HashMap<>();
        contents.rules()
                .forEach(rule -> numbers(rule)
                        .forEach(
                                (counted, numbers) -> tested.computeIfAbsent(rule.conclusion(), none -> new HashMap<>())
                                        .computeIfAbsent(counted, none -> new TreeSet<>())
                                        .addAll(numbers)));
        Stream<Observation> names = contents.rules().stream()
                .flatMap(rule -> differing(Text.same(rule.name()), rule.place(), numbers(rule)));
        Stream<Observation> texts = contents.catalogue().entries().stream().flatMap(entry -> texts(entry, tested));
        return Stream.of(names, texts, lines()).flatMap(found -> found).distinct();
    }

    private Stream<Observation> texts(CatalogueEntry entry, Map<Conclusion, Map<String, Set<Integer>>> tested) {
        Map<String, Set<Integer>> own = tested.getOrDefault(new Recommendation(entry.id()), Map.of());
        Stream<Observation> parts = entry.deliveryConditions().stream()
                .flatMap(part -> differing(
                        part.text(),
                        place(part.text()),
                        tested.getOrDefault(new DeliveryCondition(part.id()), Map.of())));
        return Stream.concat(
                Stream.of(entry.title(), entry.description()).flatMap(text -> differing(text, place(text), own)),
                parts);
    }

    private Place place(Text text) {
        return places.at("text " + text.da(), SettingsReader.CATALOGUE);
    }

    /** What a rule's sentences count in either language, and the numbers that mean the same line. */
    private static Map<String, Set<Integer>> numbers(Rule rule) {
        CheckStopped.ifInterrupted();
        Map<String, Set<Integer>> numbers = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            Constraint constraint = condition.constraint();
            if (constraint.operator().isOrder()) {
                int line = constraint.line();
                for (String sentence :
                        List.of(condition.sentence().da(), condition.sentence().en())) {
                    counted(sentence).stream()
                            .filter(one -> one.number()
                                    == (Integer) constraint.operands().get(0))
                            .forEach(one -> numbers.computeIfAbsent(one.what(), none -> new TreeSet<>())
                                    .addAll(List.of(line, line + 1)));
                }
            }
        }
        return numbers;
    }

    private record StatedNumber(int number, String what) {}

    private static List<StatedNumber> counted(String text) {
        return COUNTED.matcher(text)
                .results()
                .map(one -> new StatedNumber(
                        Integer.parseInt(one.group(1)), one.group(2).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Stream<Observation> differing(Text text, Place place, Map<String, Set<Integer>> tested) {
        return Stream.of(text.da(), text.en())
                .distinct()
                .flatMap(one -> counted(one).stream()
                        .filter(said -> tested.containsKey(said.what()))
                        .filter(said ->
                                !tested.getOrDefault(said.what(), Set.of()).contains(said.number()))
                        .map(said -> ObservationText.STATED_NUMBER_DIFFERS.at(
                                place, null, one, said.number(), said.what())));
    }

    /** Pairs of rules that rest on the same finding and test one attribute at different lines. */
    private Stream<Observation> lines() {
        Map<String, List<Rule>> resting = new HashMap<>();
        contents.rules()
                .forEach(rule -> rule.basedOn()
                        .forEach(finding -> resting.computeIfAbsent(finding, none -> new ArrayList<>())
                                .add(rule)));
        return resting.values().stream()
                .filter(rules -> rules.size() <= MOST)
                .flatMap(rules -> rules.stream()
                        .flatMap(one -> rules.stream()
                                .filter(other -> one.place().compareTo(other.place()) < 0)
                                .flatMap(other -> lines(one, other))));
    }

    private static Stream<Observation> lines(Rule one, Rule other) {
        return ordered(one)
                .flatMap(first -> ordered(other)
                        .filter(second -> first.attribute().equals(second.attribute()))
                        .filter(second -> first.line() != second.line())
                        .map(second -> ObservationText.DIVIDING_NUMBERS_DIFFER.at(
                                one.place(),
                                null,
                                one.name(),
                                other.name(),
                                first.attribute().label(),
                                first.operands().get(0),
                                second.operands().get(0))));
    }

    private static Stream<Constraint> ordered(Rule rule) {
        return rule.constraints().stream()
                .filter(constraint -> constraint.operator().isOrder());
    }
}
