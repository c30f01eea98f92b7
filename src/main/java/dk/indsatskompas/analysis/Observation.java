package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that follows from the rules, and that nobody may have meant.
 *
 * @param found what follows
 * @param cure what can be done about it
 * @param example somebody who shows it; absent when it is that there is nobody
 */
public record Observation(
        ObservationKind kind,
        Place place,
        Text found,
        Text cure,
        @Nullable Example example) {

    /** Of files that are no part of a rulebook and were passed over, by their names. */
    public static List<Observation> leftovers(Set<String> names) {
        return names.stream()
                .map(name -> ObservationText.LEFTOVER_FILE.at(Place.of(name), null))
                .toList();
    }

    /** What can be observed. */
    public enum ObservationKind {
        /** Nobody fulfils the rule. */
        NEVER_FIRES,
        /** Whenever the rule fires, another concludes the same from at least the same findings. */
        COVERED,
        /** Nobody is recommended it. */
        NEVER_RECOMMENDED,
        /** Whoever is recommended it is recommended something else before it. */
        NEVER_FIRST,
        /** The rule can hold no longer from a day on, because a code ends. */
        RULE_ENDS,
        /** A code ends that rules name, and its successor is unknown to them. */
        SUCCESSOR_UNUSED,
        /** Two numbers that belong together are not the same. */
        NUMBERS_DIFFER,
        /** The rules changed, and the version or the changelog does not say so. */
        UNTOLD_CHANGE,
        /** The file is no part of the rulebook. */
        LEFTOVER_FILE,
        /** Whether it can be first was not decided within bounds. */
        NOT_DECIDED
    }
}
