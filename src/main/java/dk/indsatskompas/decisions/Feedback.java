package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recommendation of a decision: up to two reasons from the list that policy staff own, by a role and
 * never a name, and the ids of the rules that had recommended it.
 */
public record Feedback(
        String recommendation,
        Reaction outcome,
        String reasonCode,
        @Nullable String secondCode,
        String by,
        List<String> rules) {
    public Feedback {
        rules = List.copyOf(new TreeSet<>(rules));
    }

    /** What came of a recommendation: where an answer listed it, and what was done with it afterwards. */
    public sealed interface FeedbackOutcome {
        String name();

        List<FeedbackOutcome> ALL = Stream.<FeedbackOutcome>concat(
                        Arrays.stream(Listed.values()), Arrays.stream(Reaction.values()))
                .toList();

        /** The list of the answer that a recommendation was in. */
        enum Listed implements FeedbackOutcome {
            RECOMMENDED,
            NOT_RECOMMENDED,
            UNDETERMINED,
            ALREADY_IN_PLACE
        }

        /** What the case worker did with it. */
        enum Reaction implements FeedbackOutcome {
            ACCEPTED,
            CHANGED,
            REJECTED
        }
    }

    /**
     * How often recommendations were accepted, changed and rejected, sorted by the first columns. All feedback counts, also
     * a second on the same recommendation, until it is destroyed.
     */
    public record FeedbackTotals(
            List<ByRecommendation> byRecommendation, List<ByRule> byRule, List<ByReason> byReason) {
        /** What became of a recommendation. */
        public record ByRecommendation(String recommendation, long accepted, long changed, long rejected) {}

        /** What became of all that a rule had recommended; what several rules had recommended counts for each. */
        public record ByRule(String rule, long accepted, long changed, long rejected) {}

        /** How often a reason was given, be it the first or the second. */
        public record ByReason(String recommendation, String reason, Reaction outcome, long count) {}
    }
}
