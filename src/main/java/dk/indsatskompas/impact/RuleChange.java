package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that came, went, or came to something else.
 *
 * @param before what came of it; absent when it is new
 * @param after what comes of it; absent when it is gone
 * @param conditions those of its conditions that came, went or came to something else
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
        Set<Constraint> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .map(constraint -> condition(old.get(constraint), now.get(constraint)))
                .filter(condition -> condition.before() != condition.after())
                .toList();
    }

    private static ConditionChange condition(@Nullable ConditionOutcome before, @Nullable ConditionOutcome after) {
        ConditionOutcome one = after == null ? before : after;
        if (one == null) {
            throw new IllegalArgumentException("The condition is in neither");
        }
        return new ConditionChange(
                one.condition().text(),
                before == null ? null : before.outcome(),
                after == null ? null : after.outcome());
    }

    private static Map<Constraint, ConditionOutcome> byConstraint(@Nullable RuleOutcome rule) {
        Map<Constraint, ConditionOutcome> conditions = new LinkedHashMap<>();
        if (rule != null) {
            rule.conditions()
                    .forEach(condition ->
                            conditions.putIfAbsent(condition.condition().constraint(), condition));
        }
        return conditions;
    }

    private static @Nullable Truth outcome(@Nullable RuleOutcome rule) {
        return rule == null ? null : rule.outcome();
    }
}
