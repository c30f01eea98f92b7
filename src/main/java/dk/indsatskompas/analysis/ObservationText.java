package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** What can be said of what was observed. The arguments fill in what was found and what can be done about it. */
enum ObservationText {
    NEVER_FIRES(ObservationKind.NEVER_FIRES),
    COVERED(ObservationKind.COVERED),
    NEVER_RECOMMENDED(ObservationKind.NEVER_RECOMMENDED),
    NEVER_FIRST(ObservationKind.NEVER_FIRST),
    NOT_DECIDED(ObservationKind.NOT_DECIDED),
    RULE_ENDS(ObservationKind.RULE_ENDS),
    RULE_ENDS_WITH_SUCCESSOR(ObservationKind.RULE_ENDS),
    SUCCESSOR_UNUSED(ObservationKind.SUCCESSOR_UNUSED),
    STATED_NUMBER_DIFFERS(ObservationKind.NUMBERS_DIFFER),
    DIVIDING_NUMBERS_DIFFER(ObservationKind.NUMBERS_DIFFER),
    SAME_VERSION(ObservationKind.UNTOLD_CHANGE),
    SAME_CHANGELOG(ObservationKind.UNTOLD_CHANGE),
    LEFTOVER_FILE(ObservationKind.LEFTOVER_FILE);

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
