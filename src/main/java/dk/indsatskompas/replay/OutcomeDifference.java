package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose conditions do not come to what was recorded.
 *
 * @param recorded what came of each condition; absent when no such rule was recorded
 * @param replayed what comes of each now; absent when there is no such rule
 */
public record OutcomeDifference(
        String rule,
        @Nullable List<Truth> recorded,
        @Nullable List<Truth> replayed) {

    static List<OutcomeDifference> between(ConditionOutcomes recorded, ConditionOutcomes replayed) {
        Set<String> rules = new TreeSet<>(recorded.letters().keySet());
        rules.addAll(replayed.letters().keySet());
        return rules.stream()
                .map(rule -> new OutcomeDifference(rule, of(rule, recorded), of(rule, replayed)))
                .filter(difference -> !Objects.equals(difference.recorded, difference.replayed))
                .toList();
    }

    private static @Nullable List<Truth> of(String rule, ConditionOutcomes outcomes) {
        return outcomes.letters().containsKey(rule) ? outcomes.of(rule) : null;
    }
}
