package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Manifest.Caveat;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole advice for one citizen. Every recommendation of the catalogue is in exactly one of the first four lists.
 * It depends on the profile, the rulebook and the date that it is for, and on nothing else.
 *
 * @param missingInformation what is worth asking, the most decisive first
 */
public record Advice(
        List<Recommended> recommendations,
        List<NotRecommended> notRecommended,
        List<Undetermined> undetermined,
        List<AlreadyInPlace> alreadyInPlace,
        List<MissingInformation> missingInformation,
        List<Remark> remarks,
        List<Caveat> caveats) {
    /** Goes through all that it lists, with the list that each is in. */
    public void forEachListed(BiConsumer<Listing, String> listed) {
        recommendations.forEach(one -> listed.accept(Listing.RECOMMENDED, one.id()));
        notRecommended.forEach(one -> listed.accept(Listing.NOT_RECOMMENDED, one.id()));
        undetermined.forEach(one -> listed.accept(Listing.UNDETERMINED, one.id()));
        alreadyInPlace.forEach(one -> listed.accept(Listing.ALREADY_IN_PLACE, one.id()));
    }

    /** The same with a remark before the others. */
    Advice remarked(Text first) {
        List<Remark> all = new ArrayList<>(List.of(new Remark(first, null)));
        all.addAll(remarks);
        return new Advice(
                recommendations,
                notRecommended,
                undetermined,
                alreadyInPlace,
                missingInformation,
                List.copyOf(all),
                caveats);
    }

    public Optional<Recommended> recommended(String id) {
        return recommendations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The questions that decide something. */
    public List<MissingInformation> worthAsking() {
        return missingInformation.stream()
                .filter(missing -> !missing.couldDecide().isEmpty())
                .toList();
    }

    /** Recommended by none of its rules: each has a condition that is false. */
    public record NotRecommended(
            String id,
            Catalogue.RecommendationKind kind,
            Text title,
            List<Reason> rules,
            List<Counterfactual> wouldChangeIf,
            List<Remark> cautions) {}

    /** No rule fires, but one could still. */
    public record Undetermined(
            String id,
            Catalogue.RecommendationKind kind,
            Text title,
            List<String> missing,
            List<Reason> rules,
            List<Remark> cautions) {}

    /**
     * What the citizen already has, or is so already, and therefore is not recommended.
     *
     * @param deliveryConditions whether it is delivered as it was tested
     * @param conditions by which it is known to be so; none for what the citizen is said to have
     */
    public record AlreadyInPlace(
            String id,
            Catalogue.RecommendationKind kind,
            Text title,
            List<DeliveryStatus> deliveryConditions,
            List<Reason.Tested> conditions,
            List<Remark> cautions) {}

    /**
     * Something a reader should know.
     *
     * @param finding absent when it is no finding's
     * @param hedges what the finding leaves open
     */
    public record Remark(Text text, @Nullable String finding, List<Text> hedges) {
        public Remark(Text text, @Nullable String finding) {
            this(text, finding, List.of());
        }
    }
}
