package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.FeedbackOutcome.Reaction;
import java.util.List;

/**
 * How often recommendations were accepted, changed and rejected. Each list is sorted by its first columns. Feedback is
 * only ever added: when somebody gives it twice on one recommendation of one decision, both are kept and both count. What
 * was erased, or was old enough to be destroyed, counts no more.
 */
public record FeedbackTotals(List<ByRecommendation> byRecommendation, List<ByRule> byRule, List<ByReason> byReason) {

    /** What became of a recommendation. */
    public record ByRecommendation(String recommendation, long accepted, long changed, long rejected) {}

    /** What became of all that a rule had recommended; what several rules had recommended counts for each. */
    public record ByRule(String rule, long accepted, long changed, long rejected) {}

    /** How often a reason was given, be it the first or the second. */
    public record ByReason(String recommendation, String reason, Reaction outcome, long count) {}
}
