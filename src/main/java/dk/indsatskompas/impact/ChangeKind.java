package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.InPlace;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;
import java.util.Objects;

/** What can become of a recommendation for one citizen; of one that stays recommended, several at once. */
public enum ChangeKind {
    GAINED(Recommendation.class, InPlace.class),
    LOST(Recommendation.class, InPlace.class),
    NOW_UNDETERMINED(Recommendation.class, InPlace.class),
    NO_LONGER_UNDETERMINED(Recommendation.class, InPlace.class),
    /** And it was not recommended before. */
    NOW_IN_PLACE(Recommendation.class, InPlace.class),
    /** And it is not recommended now. */
    NO_LONGER_IN_PLACE(Recommendation.class, InPlace.class),
    /** One of the two rulebooks does not have it. */
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

    private final List<Class<? extends Conclusion>> by;
    private final Text text = Texts.of(this, "text");

    ChangeKind(Class<? extends Conclusion> by) {
        this.by = List.of(by);
    }

    ChangeKind(Class<? extends Conclusion> by, Class<? extends Conclusion> orBy) {
        this.by = List.of(by, orBy);
    }

    /** As the end of a sentence about a recommendation. */
    public Text text() {
        return text;
    }

    /** Whether a rule with this conclusion can bring it about. */
    public boolean comesBy(Conclusion conclusion) {
        return by.stream().anyMatch(kind -> kind.isInstance(conclusion));
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
        if (before == Listing.UNDETERMINED) {
            return NO_LONGER_UNDETERMINED;
        }
        if (before == Listing.ABSENT || after == Listing.ABSENT) {
            return OTHER_LIST;
        }
        return after == Listing.ALREADY_IN_PLACE ? NOW_IN_PLACE : NO_LONGER_IN_PLACE;
    }

    private static int rank(Position standing) {
        return Objects.requireNonNull(standing.rank());
    }
}
