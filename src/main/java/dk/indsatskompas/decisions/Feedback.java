package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Outcome.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recommendation of a decision.
 *
 * @param reasonCode from the list that policy staff own
 * @param secondCode one more of them, or none
 * @param by the role that decided, never a name
 */
public record Feedback(
        String recommendation,
        Reaction outcome,
        String reasonCode,
        @Nullable String secondCode,
        String by) {}
