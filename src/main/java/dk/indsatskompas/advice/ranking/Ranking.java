package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.advice.DeliveryStatus.ConditionStatus;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;
import java.util.List;
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

    public List<Candidate> sorted(List<Candidate> candidates) {
        return candidates.stream().sorted(order).toList();
    }

    /** The first key on which the two differ; ids always do. */
    public RankingKey deciding(Candidate above, Candidate below) {
        return keys.stream()
                .filter(key -> by(key.id()).compare(above, below) != 0)
                .findFirst()
                .orElseThrow();
    }

    public static Text text(RankingKey key, Candidate above, Candidate below) {
        return Text.format(
                "%s står over %s, fordi %s.",
                "%s ranks above %s, because %s.",
                above.entry().title(),
                below.entry().title(),
                key.text());
    }

    private static Comparator<Candidate> by(RankingKey.Id id) {
        return switch (id) {
            case GOAL_FIT -> Comparator.comparingInt(candidate -> yesUnknownNo(candidate.addressesWish()));
            case EVIDENCE_STRENGTH -> Comparator.comparing(Candidate::strength);
            case STUDIED_POPULATION ->
                Comparator.comparingInt(candidate -> switch (candidate.studiedPopulation()) {
                    case INSIDE -> 0;
                    case UNKNOWN, NOT_DEFINED -> 1;
                    case OUTSIDE -> 2;
                });
            case DELIVERY_CONDITIONS ->
                Comparator.comparingInt(candidate -> {
                    List<ConditionStatus> all = candidate.deliveryStatuses();
                    return all.contains(ConditionStatus.NOT_MET) ? 2 : all.contains(ConditionStatus.UNKNOWN) ? 1 : 0;
                });
            case AVAILABILITY -> Comparator.comparingInt(candidate -> yesUnknownNo(candidate.available()));
            case ID -> Comparator.comparing(candidate -> candidate.entry().id());
        };
    }

    private static int yesUnknownNo(@Nullable Boolean value) {
        if (value == null) {
            return 1;
        }
        return value ? 0 : 2;
    }
}
