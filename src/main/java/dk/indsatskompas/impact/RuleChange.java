package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that came, went, or came to something else, with its outcomes where it is there, and those of its conditions
 * that did so, too.
 */
public record RuleChange(
        String rule, @Nullable Truth before, @Nullable Truth after, List<ConditionChange> conditions) {

    /** A condition, known by what it tests: one that is only worded differently is the same. */
    public record ConditionChange(
            Text text, @Nullable Truth before, @Nullable Truth after) {}

    /** What became of a rule that is in at least one of two rulebooks. */
    public static RuleChange of(String rule, @Nullable RuleOutcome before, @Nullable RuleOutcome after) {
        return new RuleChange(rule, outcome(before), outcome(after), conditions(before, after));
    }

    private static List<ConditionChange> conditions(@Nullable RuleOutcome before, @Nullable RuleOutcome after) {
        Map<Constraint, ConditionOutcome> old = byConstraint(before);
        Map<Constraint, ConditionOutcome> now = byConstraint(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
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
