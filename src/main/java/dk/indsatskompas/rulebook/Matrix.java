package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Facts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * The second evaluator: the distinct constraints of all rules, each tested once for a citizen, and for every rule which
 * of them it needs. It explains what the engine fired, and says what is false and what is unknown.
 */
public final class Matrix {

    private final List<Rule> rules;
    private final List<Constraint> constraints;
    private final int[][] needs;
    private final RulePlaces places;

    public Matrix(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.constraints = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .distinct()
                .toList();
        this.needs = this.rules.stream().map(this::needs).toArray(int[][]::new);
        this.places = RulePlaces.of(this.rules);
    }

    /** What comes of every rule for these facts. */
    public Evaluation evaluate(Facts facts) {
        Object[] actual = new Object[constraints.size()];
        Truth[] outcomes = new Truth[constraints.size()];
        for (int i = 0; i < outcomes.length; i++) {
            Constraint constraint = constraints.get(i);
            actual[i] = facts.value(constraint.attribute());
            outcomes[i] = constraint.outcome(actual[i]);
        }
        List<RuleOutcome> results = new ArrayList<>(needs.length);
        for (int i = 0; i < needs.length; i++) {
            results.add(outcome(rules.get(i), needs[i], outcomes, actual));
        }
        return new Evaluation(results, places);
    }

    private static RuleOutcome outcome(Rule rule, int[] needed, Truth[] outcomes, Object[] actual) {
        Truth all = Truth.TRUE;
        List<ConditionOutcome> conditions = new ArrayList<>(needed.length);
        for (int i = 0; i < needed.length; i++) {
            Truth one = outcomes[needed[i]];
            all = all.and(one);
            conditions.add(new ConditionOutcome(rule.conditions().get(i), one, actual[needed[i]]));
        }
        return new RuleOutcome(rule, all, conditions);
    }

    private int[] needs(Rule rule) {
        return rule.conditions().stream()
                .mapToInt(condition -> constraints.indexOf(condition.constraint()))
                .toArray();
    }
}
