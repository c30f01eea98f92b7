package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Recommended.AboveNext;
import dk.indsatskompas.advice.Recommended.Basis;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * One recommendation that another rulebook leaves somewhere else for the same citizen, and why: by rules and findings
 * that came, went, or come to something else, and, where both recommend it, by what moved it.
 */
public record Change(
        String id,
        Text title,
        List<ChangedAspect> aspects,
        Position before,
        Position after,
        List<RuleChange> rules,
        List<FindingChange> findings,
        @Nullable RankChange rank,
        Text text) {
    /** Whether it stood in this list or stands in it now. */
    boolean touches(Listing list) {
        return before.place() == list || after.place() == list;
    }

    /** A rule that came, went, or came to something else, with those of its conditions that did so, too. */
    public record RuleChange(
            String rule, @Nullable Truth before, @Nullable Truth after, List<ConditionChange> conditions) {
        /** A condition, known by what it tests: one that is only worded differently is the same. */
        public record ConditionChange(
                Text text, @Nullable Truth before, @Nullable Truth after) {}

        static RuleChange of(String rule, @Nullable RuleOutcome before, @Nullable RuleOutcome after) {
            return new RuleChange(rule, outcome(before), outcome(after), conditions(before, after));
        }

        private static List<ConditionChange> conditions(@Nullable RuleOutcome before, @Nullable RuleOutcome after) {
            Map<Constraint, ConditionOutcome> old = byConstraint(before);
            Map<Constraint, ConditionOutcome> now = byConstraint(after);
            return RulebookDifference.inEither(old, now)
                    .map(constraint -> condition(old.get(constraint), now.get(constraint)))
                    .filter(condition -> condition.before() != condition.after())
                    .toList();
        }

        private static ConditionChange condition(@Nullable ConditionOutcome before, @Nullable ConditionOutcome after) {
            return new ConditionChange(
                    Objects.requireNonNull(after == null ? before : after)
                            .condition()
                            .text(),
                    before == null ? null : before.outcome(),
                    after == null ? null : after.outcome());
        }

        private static Map<Constraint, ConditionOutcome> byConstraint(@Nullable RuleOutcome rule) {
            return rule == null
                    ? Map.of()
                    : rule.conditions().stream()
                            .collect(Collectors.toMap(
                                    one -> one.condition().constraint(),
                                    Function.identity(),
                                    (first, second) -> first,
                                    LinkedHashMap::new));
        }

        private static @Nullable Truth outcome(@Nullable RuleOutcome rule) {
            return rule == null ? null : rule.outcome();
        }
    }

    /** A finding behind a recommendation that came, went, is graded differently, or has other figures. */
    public record FindingChange(
            String finding,
            @Nullable Strength before,
            @Nullable Strength after) {
        private record Behind(Strength strength, List<Object> figures) {}

        static List<FindingChange> between(Recommended before, Recommended after) {
            Map<String, Behind> old = behind(before);
            Map<String, Behind> now = behind(after);
            return RulebookDifference.inEither(old, now)
                    .filter(finding -> !Objects.equals(old.get(finding), now.get(finding)))
                    .map(finding -> new FindingChange(finding, strength(old.get(finding)), strength(now.get(finding))))
                    .toList();
        }

        private static Map<String, Behind> behind(Recommended recommended) {
            Map<String, Behind> findings = new LinkedHashMap<>();
            for (ExpectedEffect effect : recommended.grounds().expectedEffects()) {
                findings.computeIfAbsent(effect.finding(), id -> new Behind(effect.strength(), new ArrayList<>()))
                        .figures()
                        .add(effect.withoutWords());
            }
            for (Basis basis : recommended.grounds().basis()) {
                findings.put(basis.finding(), new Behind(basis.strength(), List.of()));
            }
            return findings;
        }

        private static @Nullable Strength strength(@Nullable Behind behind) {
            return behind == null ? null : behind.strength();
        }
    }

    /**
     * Why a recommendation has another rank.
     *
     * @param others those that it changed places with; when there are none, those above it that came or went
     * @param key the key of the ranking that now decides between it and the nearest of those it changed places with
     */
    public record RankChange(List<String> others, @Nullable String key) {
        static RankChange of(String id, Advice before, AnsweredQuestion after) {
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
                List<String> above = above(oldRank, before);
                List<String> aboveNow = above(newRank, after.advice());
                return new RankChange(
                        Stream.concat(above.stream(), aboveNow.stream())
                                .filter(other -> !above.contains(other) || !aboveNow.contains(other))
                                .toList(),
                        null);
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

        static Text said(String key, List<RankingKey> ranking) {
            return ranking.stream()
                    .filter(known -> known.id().code().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .text();
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

    /** In what respect a recommendation can be another than before. Wording is none. */
    public enum ChangedAspect {
        /** It is in another list; nothing more is compared then. */
        PLACE,
        RANK,
        APPLIED_STRENGTH,
        STRENGTH,
        ADDRESSES_WISH,
        STUDIED_POPULATION,
        DELIVERY_CONDITIONS,
        EXPECTED_EFFECTS,
        BASIS,
        CAUTIONS,
        MISSING;

        private final Text said = Texts.of(this, "said");

        public Text said() {
            return said;
        }
    }
}
