package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Standing.Place;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an advice claims of one recommendation, without the words and the trace. What is of no consequence where it stands
 * is left out: nobody reads how an offer is delivered that is not recommended.
 *
 * @param missing the attributes that keep it undetermined
 */
record Claim(
        Place place,
        @Nullable Boolean addressesWish,
        @Nullable Strength strength,
        @Nullable PopulationStatus population,
        List<DeliveryStatus.Status> delivery,
        @Nullable Boolean available,
        List<String> findings,
        List<String> cautions,
        List<String> missing) {

    static Claim of(Candidate candidate) {
        if (candidate.alreadyInPlace()) {
            return elsewhere(Place.ALREADY_IN_PLACE, List.of(), List.of());
        }
        List<String> cautions = cautions(candidate);
        if (!candidate.recommended()) {
            return candidate.undetermined()
                    ? elsewhere(Place.UNDETERMINED, cautions, candidate.missing())
                    : elsewhere(Place.NOT_RECOMMENDED, cautions, List.of());
        }
        return new Claim(
                Place.RECOMMENDED,
                candidate.addressesWish(),
                candidate.strength(),
                candidate.studiedPopulation(),
                candidate.deliveryStatuses(),
                candidate.available(),
                ids(candidate.findings()),
                cautions,
                List.of());
    }

    /** The same without what goes without saying: that what is known is not missing any more. */
    Claim knowing(String attribute) {
        if (!missing.contains(attribute)) {
            return this;
        }
        return elsewhere(
                place,
                cautions,
                missing.stream().filter(other -> !other.equals(attribute)).toList());
    }

    private static Claim elsewhere(Place place, List<String> cautions, List<String> missing) {
        return new Claim(place, null, null, null, List.of(), null, List.of(), cautions, missing);
    }

    private static List<String> ids(List<Finding> findings) {
        List<String> ids = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            ids.add(finding.id());
        }
        return ids;
    }

    private static List<String> cautions(Candidate candidate) {
        List<String> ids = new ArrayList<>();
        for (RuleOutcome outcome : candidate.cautions()) {
            ids.add(outcome.rule().id());
        }
        return ids;
    }
}
