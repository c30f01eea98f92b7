package dk.indsatskompas.analysis;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * Whom the rules recommend nothing, whatever else is learned: every rule that recommends something has a condition that is
 * false.
 *
 * @param groups the widest descriptions, those with the fewest facts first; no group is part of another
 * @param more how many descriptions are not listed
 * @param complete whether these are all; else there may be others
 */
public record UncoveredCitizens(List<UncoveredGroup> groups, int more, boolean complete) {

    /** Citizens of whom some facts are known: nothing less than these facts excludes every recommendation. */
    public record UncoveredGroup(List<Fact> facts, Example example) {}

    /**
     * What is known of one attribute.
     *
     * @param values one for each range of numbers, each code, or each list of codes that it can be
     * @param said the attribute and its values in words: {@code alder: mindst 30}
     */
    public record Fact(Attribute attribute, List<Object> values, Text said) {}
}
