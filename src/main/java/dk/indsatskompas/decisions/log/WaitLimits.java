package dk.indsatskompas.decisions.log;

import java.time.Duration;

/**
 * How many requests may wait for the store, how many are committed at once, and how long one waits to be taken up. It
 * is short: a caseworker sits in front of the case system, which does better to try again than to hang.
 */
public record WaitLimits(int waiting, int together, Duration patience) {

    public static final WaitLimits DEFAULT = new WaitLimits(1024, 256, Duration.ofSeconds(3));
}
