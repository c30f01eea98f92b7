package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Recommended.AboveNext;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a recommendation has another rank.
 *
 * @param others the recommendations that it changed places with; when there are none, those above it that came or went
 * @param key the key of the ranking that now decides between it and the nearest one it changed places with; absent when
 *     it changed places with none
 */
public record RankChange(List<String> others, @Nullable String key) {

    /** Why the recommendation with this id, which both recommend, has another rank in the second. */
    public static RankChange of(String id, Advice before, AnsweredQuestion after) {
        Map<String, Recommended> old = byId(before);
        Map<String, Recommended> now = byId(after.advice());
        int oldRank = rank(id, old);
        int newRank = rank(id, now);
        List<Recommended> passed = now.values().stream()
                .filter(other -> old.containsKey(other.id()))
                .filter(other -> (rank(other.id(), old) < oldRank) != (other.rank() < newRank))
                .filter(other -> !other.id().equals(id))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.rank() - newRank)))
                .toList();
        if (passed.isEmpty()) {
            return new RankChange(cameOrWent(above(oldRank, before), above(newRank, after.advice())), null);
        }
        int nearest = passed.get(0).rank();
        return new RankChange(
                passed.stream().map(Recommended::id).toList(),
                deciding(after, Math.min(nearest, newRank), Math.max(nearest, newRank))
                        .orElse(null));
    }

    /** Each pair of neighbours says what decides between the two; between two far apart it is the first key of those. */
    private static Optional<String> deciding(AnsweredQuestion after, int upper, int lower) {
        Set<String> between = after.advice().recommendations().subList(upper - 1, lower - 1).stream()
                .map(Recommended::aboveNext)
                .filter(Objects::nonNull)
                .map(AboveNext::key)
                .collect(Collectors.toSet());
        return after.ranking().stream()
                .map(key -> key.id().code())
                .filter(between::contains)
                .findFirst();
    }

    /** What a key says decides; none when the ranking does not have it. */
    public static Stream<Text> texts(List<RankingKey> ranking, String key) {
        return ranking.stream().filter(known -> known.id().code().equals(key)).map(RankingKey::text);
    }

    private static List<String> cameOrWent(List<String> before, List<String> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(id -> !before.contains(id) || !after.contains(id))
                .toList();
    }

    private static List<String> above(int rank, Advice advice) {
        return advice.recommendations().stream()
                .limit(rank - 1L)
                .map(Recommended::id)
                .toList();
    }

    private static int rank(String id, Map<String, Recommended> all) {
        return Objects.requireNonNull(all.get(id)).rank();
    }

    private static Map<String, Recommended> byId(Advice advice) {
        return advice.recommendations().stream().collect(Collectors.toMap(Recommended::id, Function.identity()));
    }
}
