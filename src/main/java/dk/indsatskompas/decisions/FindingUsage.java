package dk.indsatskompas.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many recorded decisions rested on something, {@link #COUNTED} when there are that many or more, and when the
 * newest was recorded. What was erased counts no more.
 */
public record FindingUsage(long decisions, @Nullable Instant last) {

    /** So far is counted: a tenth of a second's work. */
    public static final int COUNTED = 100_000;

    static final FindingUsage NEVER = new FindingUsage(0, null);

    /** Whether there may be more than were counted. */
    public boolean orMore() {
        return decisions == COUNTED;
    }
}
