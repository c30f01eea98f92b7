package dk.indsatskompas.decisions.log;

import java.time.Duration;

/**
 * How much may wait for the store, and how long.
 *
 * @param waiting requests that wait at most; one more is turned away at once
 * @param together entries that are committed at once, at most
 * @param patience how long a request waits to be taken up before it is told that the store is unavailable. It is short:
 *     a caseworker sits in front of the case system, which does better to try again than to hang
 */
public record WaitLimits(int waiting, int together, Duration patience) {

    public static final WaitLimits DEFAULT = new WaitLimits(1024, 256, Duration.ofSeconds(3));
}
