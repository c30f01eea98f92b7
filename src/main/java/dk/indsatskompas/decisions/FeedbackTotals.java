package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.FeedbackOutcome.Reaction;
import java.util.List;

/**
 * How often recommendations were accepted, changed and rejected, sorted by the first columns. All feedback counts, also
 * a second on the same recommendation, until it is destroyed.
 */
public record FeedbackTotals(List<ByRecommendation> byRecommendation, List<ByRule> byRule, List<ByReason> byReason) {

    /** What became of a recommendation. */
    public record ByRecommendation(String recommendation, long accepted, long changed, long rejected) {}

    /** What became of all that a rule had recommended; what several rules had recommended counts for each. */
    public record ByRule(String rule, long accepted, long changed, long rejected) {}

    /** How often a reason was given, be it the first or the second. */
    public record ByReason(String recommendation, String reason, Reaction outcome, long count) {}
}
