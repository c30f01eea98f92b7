package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came of every rule for one citizen. */
public final class Evaluation {

    private final List<RuleOutcome> rules;
    private final RulePlaces places;

    Evaluation(List<RuleOutcome> rules, RulePlaces places) {
        this.rules = rules;
        this.places = places;
    }

    /** Every rule, in the order of the rulebook. */
    public List<RuleOutcome> rules() {
        return rules;
    }

    /** The rules that conclude this, whatever came of them. */
    public List<RuleOutcome> concluding(Conclusion conclusion) {
        int[] which = places.concluding(conclusion);
        RuleOutcome[] concluding = new RuleOutcome[which.length];
        for (int i = 0; i < which.length; i++) {
            concluding[i] = rules.get(which[i]);
        }
        return Arrays.asList(concluding);
    }

    /** The rules that would come to something else if one attribute had this value instead. */
    public List<RuleOutcome> turning(Attribute changed, Object value) {
        List<RuleOutcome> turning = new ArrayList<>();
        for (int place : places.testing(changed)) {
            RuleOutcome outcome = rules.get(place);
            if (outcome.outcomeSupposing(changed, value) != outcome.outcome()) {
                turning.add(outcome);
            }
        }
        return turning;
    }

    /** What would come of the rules if one attribute had this value instead. */
    public Evaluation supposing(Attribute changed, Object value) {
        RuleOutcome[] supposed = rules.toArray(new RuleOutcome[0]);
        for (int place : places.testing(changed)) {
            supposed[place] = supposed[place].supposing(changed, value);
        }
        return new Evaluation(Arrays.asList(supposed), places);
    }
}
