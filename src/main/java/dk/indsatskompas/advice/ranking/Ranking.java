package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts candidates in order by the named keys of the rulebook, one after the other: no weights, no score. */
public final class Ranking {
    private final List<RankingKey> keys;
    private final Comparator<Candidate> order;

    public Ranking(List<RankingKey> keys) {
        this.keys = List.copyOf(keys);
        this.order = this.keys.stream()
                .map(key -> by(key.id()))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** The best first; those that no key tells apart, in the order of their ids. */
    public List<Candidate> sorted(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(order.thenComparing(candidate -> candidate.entry().id()))
                .toList();
    }

    /** Whether a key puts the one above the other. */
    public boolean isAbove(Candidate one, Candidate other) {
        return order.compare(one, other) < 0;
    }

    /** The ranks of those that are sorted, from 1; what no key tells apart shares one: 1, 1, 3. */
    public List<Integer> ranks(List<Candidate> sorted) {
        List<Integer> ranks = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            boolean alike = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranks.add(alike ? ranks.get(i - 1) : (Integer) (i + 1));
        }
        return ranks;
    }

    /** The first key on which the two differ; empty when none tells them apart. */
    public Optional<RankingKey> deciding(Candidate above, Candidate below) {
        for (RankingKey key : keys) {
            // For practices it is their own strength, and is called so.
            boolean isOwn = key.id() == RankingKey.Id.APPLIED_STRENGTH
                    && above.entry().kind() == RecommendationKind.PRACTICE
                    && below.entry().kind() == RecommendationKind.PRACTICE;
            if (!isOwn && by(key.id()).compare(above, below) != 0) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The code of a key, or that there is none. */
    public static String code(Optional<RankingKey> key) {
        return key.map(deciding -> deciding.id().code()).orElse("none");
    }

    /** Why one stands above another, or that they stand alike. */
    public static Text text(Optional<RankingKey> key, Candidate above, Candidate below) {
        Text one = above.entry().title().quoted();
        Text other = below.entry().title().quoted();
        return key.map(deciding -> ABOVE.filled(one, other, deciding.text())).orElseGet(() -> ALIKE.filled(one, other));
    }

    private static final Text ABOVE = new Text("%s står over %s, fordi %s.", "%s ranks above %s, because %s.");
    private static final Text ALIKE = new Text(
            "%s og %s står lige. Rækkefølgen mellem dem betyder ikke noget.",
            "%s and %s rank alike. The order between them means nothing.");

    private static Comparator<Candidate> by(RankingKey.Id id) {
        return switch (id) {
            case GOAL_FIT -> Comparator.comparingInt(candidate -> yesUnknownNo(candidate.addressesWish()));
            case APPLIED_STRENGTH -> Comparator.comparing(Candidate::appliedStrength);
            case EVIDENCE_STRENGTH -> Comparator.comparing(Candidate::strength);
            case STUDIED_POPULATION ->
                Comparator.comparingInt(candidate -> switch (candidate.studiedPopulation()) {
                    case INSIDE -> 0;
                    case UNKNOWN, NOT_DEFINED -> 1;
                    case OUTSIDE -> 2;
                });
            case DELIVERY_CONDITIONS ->
                Comparator.comparingInt(candidate -> switch (ConditionStatus.of(candidate.deliveryStatuses())) {
                    case MET -> 0;
                    case UNKNOWN -> 1;
                    case NOT_MET -> 2;
                });
            case AVAILABILITY -> Comparator.comparingInt(candidate -> yesUnknownNo(candidate.available()));
        };
    }

    private static int yesUnknownNo(@Nullable Boolean value) {
        if (value == null) {
            return 1;
        }
        return value ? 0 : 2;
    }
}
