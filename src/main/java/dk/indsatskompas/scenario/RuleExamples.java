package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the examples of a rulebook say of one of its rules.
 *
 * @param scenarios those that say what must come of it, in the order of their file
 * @param missing what of it no example touches
 */
public record RuleExamples(List<NamedExample> scenarios, List<Coverage.Missing> missing) {
    /** A scenario, where it stands, and what must come of the rule in it. */
    public record NamedExample(String name, Place place, Truth expected) {}

    /** Reads the examples anew, which takes some time. */
    public static RuleExamples of(Rulebook rulebook, Rule rule) {
        Examples examples = Examples.of(rulebook);
        Set<Place> places = Stream.concat(
                        Stream.of(rule.place()), rule.conditions().stream().map(Condition::place))
                .collect(Collectors.toSet());
        return new RuleExamples(
                examples.naming(rule)
                        .map(scenario -> new NamedExample(
                                scenario.name(),
                                scenario.place(),
                                Objects.requireNonNull(scenario.expected().get(rule.id()))))
                        .toList(),
                Coverage.of(examples).missing().stream()
                        .filter(one -> places.contains(one.place()))
                        .toList());
    }
}
