package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;

/** In what respect a recommendation can be another than before. Wording is none. */
public enum ChangedAspect {
    /** It is in another list; nothing more is compared then. */
    PLACE("placeringen", "the place"),
    RANK("rangen", "the rank"),
    STRENGTH("evidensens styrke", "the strength of the evidence"),
    ADDRESSES_WISH("forholdet til borgerens ønske", "whether it meets the citizen's wish"),
    STUDIED_POPULATION("forholdet til den undersøgte målgruppe", "whether the citizen is of the studied population"),
    DELIVERY_CONDITIONS("leveringsbetingelserne", "the delivery conditions"),
    EXPECTED_EFFECTS("de forventede effekter", "the expected effects"),
    BASIS("det øvrige grundlag", "the rest of the basis"),
    CAUTIONS("forbeholdene", "the cautions"),
    MISSING("de manglende oplysninger", "the missing information");

    private final Text said;

    ChangedAspect(String da, String en) {
        this.said = new Text(da, en);
    }

    public Text said() {
        return said;
    }
}
