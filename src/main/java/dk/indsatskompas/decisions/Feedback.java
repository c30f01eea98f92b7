package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.FeedbackOutcome.Reaction;
import java.util.List;
import java.util.TreeSet;
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
}
