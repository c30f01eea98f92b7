package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * One small change of one rule.
 *
 * @param changed the rule as it would be; with a condition that nothing fulfils when it would be deleted
 */
record Mutant(Rule rule, Rule changed, Place place, Text change) {

    /** The rule without one of its conditions. */
    static Mutant without(Rule rule, Condition condition, Text change) {
        List<Condition> others = new ArrayList<>(rule.conditions());
        others.remove(condition);
        return new Mutant(rule, withConditions(rule, others), condition.place(), change);
    }

    /** The rule with one of its conditions otherwise. */
    static Mutant with(Rule rule, Condition condition, Constraint constraint, Text change) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(
                conditions.indexOf(condition),
                new Condition(constraint, condition.subject(), condition.sentence(), condition.place()));
        return new Mutant(rule, withConditions(rule, conditions), condition.place(), change);
    }

    /** The rule resting on one finding less. */
    static Mutant withoutFinding(Rule rule, String finding, Place place, Text change) {
        List<String> others = new ArrayList<>(rule.basedOn());
        others.remove(finding);
        Rule changed = new Rule(rule.id(), others, rule.conditions(), rule.conclusion(), rule.said(), rule.place());
        return new Mutant(rule, changed, place, change);
    }

    /** Whether it fires for the same citizens, and only rests on something else. */
    boolean firesAlike() {
        return rule.conditions().equals(changed.conditions());
    }

    static Rule withConditions(Rule rule, List<Condition> conditions) {
        return new Rule(rule.id(), rule.basedOn(), conditions, rule.conclusion(), rule.said(), rule.place());
    }

    static List<Constraint> constraints(Rule rule) {
        return rule.conditions().stream().map(Condition::constraint).toList();
    }
}
