package dk.indsatskompas.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many recorded decisions rested on something, at most {@link #COUNTED}, and when the newest was recorded. */
public record FindingUsage(long decisions, @Nullable Instant last) {
    /** So far is counted: a tenth of a second's work. */
    public static final int COUNTED = 100_000;

    static final FindingUsage NEVER = new FindingUsage(0, null);

    public boolean orMore() {
        return decisions == COUNTED;
    }
}
