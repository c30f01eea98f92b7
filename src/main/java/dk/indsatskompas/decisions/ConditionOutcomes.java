package dk.indsatskompas.decisions;

import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of every condition of every rule: by the rule's id a letter for each of its conditions, in the order of the
 * rulebook that answered: {@code T} true, {@code F} false, {@code U} unknown.
 */
public record ConditionOutcomes(SortedMap<String, String> letters) {
    /** The outcomes of a rule's conditions; none when the rulebook has no such rule. */
    public List<Truth> of(String rule) {
        return letters.getOrDefault(rule, "")
                .chars()
                .mapToObj(letter -> letter == 'T' ? Truth.TRUE : letter == 'F' ? Truth.FALSE : Truth.UNKNOWN)
                .toList();
    }
}
