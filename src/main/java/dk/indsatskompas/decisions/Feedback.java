package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.FeedbackOutcome.Reaction;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recommendation of a decision.
 *
 * @param reasonCode from the list that policy staff own
 * @param secondCode one more of them, or none
 * @param by the role that decided, never a name
 * @param rules the ids of the rules that had recommended it, each once and in their order whatever was given
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
}
