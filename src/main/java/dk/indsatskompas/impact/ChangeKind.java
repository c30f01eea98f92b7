package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Objects;

/** What can become of a recommendation for one citizen; of one that stays recommended, several at once. */
public enum ChangeKind {
    GAINED("anbefales nu", "is now recommended", Recommendation.class),
    LOST("anbefales ikke længere", "is no longer recommended", Recommendation.class),
    NOW_UNDETERMINED("er nu uafklaret", "is now undetermined", Recommendation.class),
    NO_LONGER_UNDETERMINED("er ikke længere uafklaret", "is no longer undetermined", Recommendation.class),
    /** In neither case recommended or undetermined. */
    OTHER_LIST("er kommet i kataloget eller er taget ud", "came into the catalogue or left it", Recommendation.class),
    RANK_UP("rykker op", "moves up", Conclusion.class),
    RANK_DOWN("rykker ned", "moves down", Conclusion.class),
    STRENGTH("får en anden evidensstyrke", "has evidence of another strength", Recommendation.class),
    ADDRESSES_WISH(
            "forholder sig anderledes til borgerens ønske",
            "relates differently to the citizen's wish",
            Recommendation.class),
    STUDIED_POPULATION(
            "forholder sig anderledes til den undersøgte målgruppe",
            "relates differently to the studied population",
            StudiedPopulation.class),
    DELIVERY_CONDITIONS(
            "får andre leveringsbetingelser opfyldt", "has other delivery conditions met", DeliveryCondition.class),
    EXPECTED_EFFECTS("får andre forventede effekter", "has other expected effects", Recommendation.class),
    BASIS("får et andet øvrigt grundlag", "has another basis besides", Recommendation.class),
    CAUTIONS("får andre forbehold", "has other cautions", Caution.class),
    MISSING("mangler andre oplysninger", "lacks other information", Recommendation.class);

    private final Text text;
    private final Class<? extends Conclusion> by;

    ChangeKind(String da, String en, Class<? extends Conclusion> by) {
        this.text = new Text(da, en);
        this.by = by;
    }

    /** As the end of a sentence about a recommendation. */
    public Text text() {
        return text;
    }

    /** Whether a rule with this conclusion can bring it about. */
    public boolean comesBy(Conclusion conclusion) {
        return by.isInstance(conclusion);
    }

    /** Everything that a change is. */
    public static List<ChangeKind> of(Change change) {
        return change.aspects().stream()
                .map(aspect -> switch (aspect) {
                    case PLACE -> place(change.before().place(), change.after().place());
                    case RANK -> rank(change.before()) > rank(change.after()) ? RANK_UP : RANK_DOWN;
                    default -> valueOf(aspect.name());
                })
                .toList();
    }

    private static ChangeKind place(Listing before, Listing after) {
        if (after == Listing.RECOMMENDED) {
            return GAINED;
        }
        if (before == Listing.RECOMMENDED) {
            return LOST;
        }
        if (after == Listing.UNDETERMINED) {
            return NOW_UNDETERMINED;
        }
        return before == Listing.UNDETERMINED ? NO_LONGER_UNDETERMINED : OTHER_LIST;
    }

    private static int rank(Position standing) {
        return Objects.requireNonNull(standing.rank());
    }
}
