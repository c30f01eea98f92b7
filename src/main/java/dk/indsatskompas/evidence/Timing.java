package dk.indsatskompas.evidence;

import org.jspecify.annotations.Nullable;

/**
 * When something was measured, and how it was counted.
 *
 * @param horizon ISO 8601 duration from start to measurement; two with a slash between for a span; null if not given
 * @param horizonApproximate true when the source says "about" of the horizon
 * @param measure {@code POINT_IN_TIME} or {@code CUMULATIVE}; null where the source does not say
 */
public record Timing(
        @Nullable String horizon,
        @Nullable Boolean horizonApproximate,
        @Nullable String measure) {}
