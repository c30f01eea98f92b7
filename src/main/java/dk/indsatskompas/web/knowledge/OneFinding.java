package dk.indsatskompas.web.knowledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.decisions.FindingUsage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and how often answers rested on it.
 *
 * @param decisions in how many recorded decisions a rule that fired rested on it; erased ones count no more
 * @param orMore true when there may be more, because no further is counted; else absent
 * @param lastDecision when the newest was recorded; absent when there is none
 */
record OneFinding(
        @JsonUnwrapped Knowledge.FindingItem item,
        long decisions,
        @Nullable Boolean orMore,
        @Nullable Instant lastDecision) {

    static OneFinding of(Knowledge.FindingItem item, FindingUsage rested) {
        return new OneFinding(item, rested.decisions(), rested.orMore() ? true : null, rested.last());
    }
}
