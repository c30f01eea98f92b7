package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;
import java.util.Objects;

/** What can become of a recommendation for one citizen; of one that stays recommended, several at once. */
public enum ChangeKind {
    GAINED(Recommendation.class),
    LOST(Recommendation.class),
    NOW_UNDETERMINED(Recommendation.class),
    NO_LONGER_UNDETERMINED(Recommendation.class),
    /** In neither case recommended or undetermined. */
    OTHER_LIST(Recommendation.class),
    RANK_UP(Conclusion.class),
    RANK_DOWN(Conclusion.class),
    APPLIED_STRENGTH(Conclusion.class),
    STRENGTH(Recommendation.class),
    ADDRESSES_WISH(Recommendation.class),
    STUDIED_POPULATION(StudiedPopulation.class),
    DELIVERY_CONDITIONS(DeliveryCondition.class),
    EXPECTED_EFFECTS(Recommendation.class),
    BASIS(Recommendation.class),
    CAUTIONS(Caution.class),
    MISSING(Recommendation.class);

    private final Class<? extends Conclusion> by;
    private final Text text = Texts.of(this, "text");

    ChangeKind(Class<? extends Conclusion> by) {
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
