package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of every rule for one citizen.
 *
 * @param rules in the order of the rulebook
 * @param places where in that order the rules with a conclusion stand
 */
public record Evaluation(List<RuleOutcome> rules, Map<Conclusion, List<Integer>> places) {

    /** The rules that conclude this, whatever came of them. */
    public List<RuleOutcome> concluding(Conclusion conclusion) {
        return places.getOrDefault(conclusion, List.of()).stream()
                .map(rules::get)
                .toList();
    }

    /**
     * What would come of the rules if one attribute were otherwise.
     *
     * @param facts which differ from those evaluated here in this attribute only
     */
    public Evaluation supposing(Facts facts, Attribute changed) {
        List<RuleOutcome> supposed = new ArrayList<>(rules);
        supposed.replaceAll(outcome -> outcome.tests(changed) ? outcome.supposing(facts, changed) : outcome);
        return new Evaluation(supposed, places);
    }
}
