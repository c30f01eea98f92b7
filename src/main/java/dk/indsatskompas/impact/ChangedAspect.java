package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

/** In what respect a recommendation can be another than before. Wording is none. */
public enum ChangedAspect {
    /** It is in another list; nothing more is compared then. */
    PLACE,
    RANK,
    APPLIED_STRENGTH,
    STRENGTH,
    ADDRESSES_WISH,
    STUDIED_POPULATION,
    DELIVERY_CONDITIONS,
    EXPECTED_EFFECTS,
    BASIS,
    CAUTIONS,
    MISSING;

    private final Text said = Texts.of(this, "said");

    public Text said() {
        return said;
    }
}
