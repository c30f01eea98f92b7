package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.log.WaitLimits;
import dk.indsatskompas.decisions.log.WriterListener;
import java.time.Clock;

/** What the log needs besides a database, and who is told what is written. */
public record LogSettings(LogKeys keys, Versions versions, Clock clock, WaitLimits limits, WriterListener watch) {

    /** Without anybody who is told what is written. */
    public LogSettings(LogKeys keys, Versions versions, Clock clock, WaitLimits limits) {
        this(keys, versions, clock, limits, WriterListener.NOBODY);
    }
}
