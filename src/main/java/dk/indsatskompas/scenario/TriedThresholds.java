package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Truth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the scenarios that name one rule have tried of it. */
final class TriedThresholds {

    private final Set<Truth> expected = EnumSet.noneOf(Truth.class);
    private final Set<TriedValue> sides = new HashSet<>();
    private boolean failed;
    private boolean unsound;

    /** A value of a condition, tried while all other conditions of the rule held. */
    private record TriedValue(Condition condition, Object value) {}

    void add(boolean sound, Truth wanted, RuleOutcome outcome) {
        unsound |= !sound;
        failed |= wanted != outcome.outcome();
        expected.add(wanted);
        List<ConditionOutcome> failing = outcome.conditions().stream()
                .filter(condition -> condition.outcome() != Truth.TRUE)
                .limit(2)
                .toList();
        if (failing.size() < 2) {
            (failing.isEmpty() ? outcome.conditions() : failing).forEach(this::side);
        }
    }

    private void side(ConditionOutcome condition) {
        if (condition.actual() != null) {
            sides.add(new TriedValue(condition.condition(), condition.actual()));
        }
    }

    /** Whether a scenario has a problem of its own, so that nothing can be concluded from it. */
    boolean isUnsound() {
        return unsound;
    }

    boolean hasFailed() {
        return failed;
    }

    boolean expects(Truth truth) {
        return expected.contains(truth);
    }

    /** Whether a scenario has this value and all other conditions of the rule hold in it. */
    boolean haveTried(Condition condition, int value) {
        return sides.contains(new TriedValue(condition, value));
    }
}
