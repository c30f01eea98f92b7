package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import java.time.Clock;

/**
 * What the log needs besides a database.
 *
 * @param watch told what is written
 */
public record Setup(Keys keys, Versions versions, Clock clock, Limits limits, WriterWatch watch) {

    /** Without anybody who is told what is written. */
    public Setup(Keys keys, Versions versions, Clock clock, Limits limits) {
        this(keys, versions, clock, limits, WriterWatch.NOBODY);
    }
}
