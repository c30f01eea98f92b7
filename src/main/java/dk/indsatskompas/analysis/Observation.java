package dk.indsatskompas.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from the rules, and nobody may have meant; without an example when it is that there is nobody. */
public record Observation(
        @JsonProperty("code") ObservationKind kind,
        @JsonUnwrapped Place place,
        Text found,
        Text cure,
        @Nullable Example example) {
    /** Of files that are no part of a rulebook and were passed over, by their names. */
    public static List<Observation> leftovers(Set<String> names) {
        return names.stream()
                .map(name -> ObservationText.LEFTOVER_FILE.at(Place.of(name), null))
                .toList();
    }

    public enum ObservationKind {
        NEVER_FIRES,
        /** Whenever the rule fires, another concludes the same from at least the same findings. */
        COVERED,
        NEVER_RECOMMENDED,
        /** Whoever is recommended it is recommended something else before it. */
        NEVER_FIRST,
        /** The rule can hold no longer from a day on, because a code ends. */
        RULE_ENDS,
        /** The rule can hold only from a day on, when a code begins. */
        RULE_BEGINS,
        /** A code ends that rules name, and its successor is unknown to them. */
        SUCCESSOR_UNUSED,
        NUMBERS_DIFFER,
        /** The rules changed, and the version or the changelog does not say so. */
        UNTOLD_CHANGE,
        /** What was guaranteed before is not guaranteed any more. */
        GUARANTEE_DROPPED,
        LEFTOVER_FILE,
        /** A printed page would show something else for a character. */
        NOT_PRINTED,
        /** Whether it can be first was not decided within bounds. */
        NOT_DECIDED
    }

    /** What can be said of what was observed. The arguments fill in what was found and what can be done about it. */
    enum ObservationText {
        NEVER_FIRES(ObservationKind.NEVER_FIRES),
        COVERED(ObservationKind.COVERED),
        NEVER_RECOMMENDED(ObservationKind.NEVER_RECOMMENDED),
        NEVER_FIRST(ObservationKind.NEVER_FIRST),
        NOT_DECIDED(ObservationKind.NOT_DECIDED),
        RULE_ENDS(ObservationKind.RULE_ENDS),
        RULE_ENDS_WITH_SUCCESSOR(ObservationKind.RULE_ENDS),
        RULE_PAUSES(ObservationKind.RULE_ENDS),
        RULE_BEGINS(ObservationKind.RULE_BEGINS),
        SUCCESSOR_UNUSED(ObservationKind.SUCCESSOR_UNUSED),
        STATED_NUMBER_DIFFERS(ObservationKind.NUMBERS_DIFFER),
        DIVIDING_NUMBERS_DIFFER(ObservationKind.NUMBERS_DIFFER),
        FIGURE_TOLD_OTHERWISE(ObservationKind.NUMBERS_DIFFER),
        LANGUAGES_DIFFER(ObservationKind.NUMBERS_DIFFER),
        SAME_VERSION(ObservationKind.UNTOLD_CHANGE),
        SAME_CHANGELOG(ObservationKind.UNTOLD_CHANGE),
        GUARANTEE_DROPPED(ObservationKind.GUARANTEE_DROPPED),
        LEFTOVER_FILE(ObservationKind.LEFTOVER_FILE),
        NOT_PRINTED(ObservationKind.NOT_PRINTED);

        private final ObservationKind kind;
        private final Text found = Texts.of(this, "found");
        private final Text cure = Texts.of(this, "cure");

        ObservationText(ObservationKind kind) {
            this.kind = kind;
        }

        Observation at(Place place, @Nullable Example example, Object... arguments) {
            return new Observation(kind, place, found.filled(arguments), cure.filled(arguments), example);
        }
    }
}
