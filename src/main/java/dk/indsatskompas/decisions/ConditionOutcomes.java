package dk.indsatskompas.decisions;

import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of every condition of every rule: by the rule's id a letter for each of its conditions, in the order of the
 * rulebook that answered: {@code T} true, {@code F} false, {@code U} unknown.
 */
public record ConditionOutcomes(SortedMap<String, String> letters) {
    /** The rules line for line, and in the last line their letters: what is the same in all answers stands together. */
    public String text() {
        return String.join("\n", letters.keySet()) + "\n" + String.join(" ", letters.values());
    }

    /** Reads a {@link #text()}; {@link IllegalArgumentException} when it is none. */
    public static ConditionOutcomes read(String text) {
        String[] lines = text.split("\n", -1);
        String[] groups = lines[lines.length - 1].split(" ", -1);
        SortedMap<String, String> letters = new TreeMap<>();
        for (int rule = 0; rule < lines.length - 1; rule++) {
            letters.put(lines[rule], groups[Math.min(rule, groups.length - 1)]);
        }
        if (!new ConditionOutcomes(letters).text().equals(text)) {
            throw new IllegalArgumentException("Not as outcomes are written");
        }
        return new ConditionOutcomes(letters);
    }

    /** The outcomes of a rule's conditions; none when the rulebook has no such rule. */
    public List<Truth> of(String rule) {
        return letters.getOrDefault(rule, "")
                .chars()
                .mapToObj(letter -> letter == 'T' ? Truth.TRUE : letter == 'F' ? Truth.FALSE : Truth.UNKNOWN)
                .toList();
    }
}
