package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Conclusion;
import java.util.List;

/** What came of every rule for one citizen, in the order of the rulebook. */
public record Evaluation(List<RuleOutcome> rules) {

    /** The rules that conclude this, whatever came of them. */
    public List<RuleOutcome> concluding(Conclusion conclusion) {
        return rules.stream()
                .filter(outcome -> outcome.rule().conclusion().equals(conclusion))
                .toList();
    }
}
