package dk.indsatskompas.impact;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks say differently, before anybody is asked.
 *
 * @param rules by id, those of the evidence scale among them
 * @param ranking the keys in their order; absent when both have the same
 * @param added what only the second can recommend, as {@code removed} only the first
 */
public record RulebookDifference(
        List<RuleDifference> rules,
        List<GradeDifference> findings,
        @Nullable RankingDifference ranking,
        List<String> added,
        List<String> removed,
        @Nullable ContractDifference contract) {

    /**
     * A finding that came, went, is graded differently or has other figures. Its strength is absent where it has none,
     * or is not there.
     */
    public record GradeDifference(
            String finding,
            @Nullable Strength before,
            @Nullable Strength after,
            boolean otherFigures) {}

    /** The keys of the ranking, the most important first. */
    public record RankingDifference(List<String> before, List<String> after) {}

    static RulebookDifference between(Rulebook before, Rulebook after) {
        return new RulebookDifference(
                rules(before, after),
                findings(before, after),
                ranking(before, after),
                only(after, before),
                only(before, after),
                ContractDifference.between(before, after));
    }

    static Map<String, Rule> rules(Rulebook rulebook) {
        return rulebook.contents().allRules().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    private static List<RuleDifference> rules(Rulebook before, Rulebook after) {
        Map<String, Rule> old = rules(before);
        Map<String, Rule> now = rules(after);
        return inEither(old, now)
                .sorted()
                .flatMap(id -> RuleDifference.between(id, old.get(id), now.get(id)))
                .toList();
    }

    private static List<GradeDifference> findings(Rulebook before, Rulebook after) {
        Map<String, Finding> old = before.contents().findings();
        Map<String, Finding> now = after.contents().findings();
        return inEither(old, now)
                .sorted()
                .map(id -> new GradeDifference(
                        id, strength(before, id), strength(after, id), otherFigures(old.get(id), now.get(id))))
                .filter(one -> !Objects.equals(one.before(), one.after())
                        || one.otherFigures()
                        || old.containsKey(one.finding()) != now.containsKey(one.finding()))
                .toList();
    }

    private static @Nullable Strength strength(Rulebook rulebook, String finding) {
        return rulebook.grade(finding).map(Grade::strength).orElse(null);
    }

    private static boolean otherFigures(@Nullable Finding before, @Nullable Finding after) {
        return before != null && after != null && !Objects.equals(before.figures(), after.figures());
    }

    private static @Nullable RankingDifference ranking(Rulebook before, Rulebook after) {
        List<String> old = keys(before);
        List<String> now = keys(after);
        return old.equals(now) ? null : new RankingDifference(old, now);
    }

    private static List<String> keys(Rulebook rulebook) {
        return rulebook.contents().ranking().stream()
                .map(key -> key.id().code())
                .toList();
    }

    private static List<String> only(Rulebook here, Rulebook there) {
        Catalogue others = there.contents().catalogue();
        return here.contents().catalogue().ids().stream()
                .filter(id -> others.find(id).isEmpty())
                .toList();
    }

    /** The keys of both, each once, those of the first in front. */
    static <K> Stream<K> inEither(Map<K, ?> first, Map<K, ?> then) {
        return Stream.concat(first.keySet().stream(), then.keySet().stream()).distinct();
    }
}
