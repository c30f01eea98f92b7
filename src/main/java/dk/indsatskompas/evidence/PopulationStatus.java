package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

/** Whether the citizen is of the population in which a recommendation was studied; of several studies, the first in this order. */
public enum PopulationStatus {
    INSIDE,
    UNKNOWN,
    OUTSIDE,
    /** The sources do not say whom it was studied on. */
    NOT_DEFINED;

    private final Text label = Texts.of(this, "label");

    public Text label() {
        return label;
    }
}
