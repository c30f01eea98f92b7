package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an advice claims of one recommendation, without the words and the trace. What is of no consequence where it stands
 * is left out: nobody reads how an offer is delivered that is not recommended.
 *
 * @param cautions the rules that call for one
 * @param missing the attributes that keep it undetermined
 */
public record RecommendationClaim(
        Listing place,
        @Nullable Boolean addressesWish,
        @Nullable Strength strength,
        @Nullable PopulationStatus population,
        List<DeliveryStatus.ConditionStatus> delivery,
        @Nullable Boolean available,
        List<Finding> findings,
        List<Rule> cautions,
        Set<Attribute> missing) {

    public static RecommendationClaim of(Candidate candidate) {
        return switch (candidate.place()) {
            case RECOMMENDED -> recommended(candidate);
            case UNDETERMINED -> elsewhere(Listing.UNDETERMINED, candidate.cautions(), candidate.missing());
            case NOT_RECOMMENDED -> elsewhere(Listing.NOT_RECOMMENDED, candidate.cautions(), Set.of());
            case ALREADY_IN_PLACE, ABSENT -> elsewhere(Listing.ALREADY_IN_PLACE, List.of(), Set.of());
        };
    }

    private static RecommendationClaim recommended(Candidate candidate) {
        return new RecommendationClaim(
                Listing.RECOMMENDED,
                candidate.addressesWish(),
                candidate.strength(),
                candidate.studiedPopulation(),
                candidate.deliveryStatuses(),
                candidate.available(),
                candidate.findings(),
                candidate.cautions(),
                Set.of());
    }

    /** The same without what goes without saying: that what is known is not missing any more. */
    public RecommendationClaim knowing(Attribute attribute) {
        if (!missing.contains(attribute)) {
            return this;
        }
        Set<Attribute> others = new TreeSet<>(missing);
        others.remove(attribute);
        return elsewhere(place, cautions, others);
    }

    private static RecommendationClaim elsewhere(Listing place, List<Rule> cautions, Set<Attribute> missing) {
        return new RecommendationClaim(place, null, null, null, List.of(), null, List.of(), cautions, missing);
    }
}
