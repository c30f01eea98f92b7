package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.advice.ranking.Ranking;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one recommendation and not another, or why it stands above the other.
 *
 * @param key the ranking key that decides between them; absent unless both are recommended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contrast(Side above, Side below, @Nullable String key, Text text) {
    /** One of the two. */
    public record Side(String id, Text title, Position standing, List<Reason> rules) {
        private static Side of(Candidate candidate, int rank) {
            return new Side(
                    candidate.entry().id(),
                    candidate.entry().title(),
                    rank > 0
                            ? new Position(Position.Listing.RECOMMENDED, rank, candidate.strength())
                            : new Position(candidate.place(), null, null),
                    candidate.rules().stream().map(Reason::of).toList());
        }
    }

    /** Sets two against each other: what is recommended stands above what is not; of two that are not, the first. */
    static Contrast between(Candidate one, Candidate other, Ranking ranking, List<Candidate> ranked) {
        int first = ranked.indexOf(one);
        int second = ranked.indexOf(other);
        if (second >= 0 && (first < 0 || second < first)) {
            return between(other, one, ranking, ranked);
        }
        RankingKey key = second < 0 ? null : ranking.deciding(one, other);
        return new Contrast(
                Side.of(one, first + 1),
                Side.of(other, second + 1),
                key == null ? null : key.id().code(),
                key == null ? because(one).then(because(other)) : Ranking.text(key, one, other));
    }

    private static Text because(Candidate candidate) {
        List<Text> deciding = candidate.rules().stream()
                .filter(rule -> rule.outcome() == candidate.recommended())
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.outcome() == candidate.recommended())
                .map(condition -> condition.condition().text())
                .distinct()
                .toList();
        return candidate.place().because(candidate.entry().title(), Text.joined("; ", deciding));
    }
}
