package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log needs besides a database, and who is told what is written. */
public record LogSettings(
        LogKeys keys, LogName name, Versions versions, Clock clock, WaitLimits limits, WriterListener watch) {
    /** Without a name of its own, and without anybody who is told what is written. */
    public LogSettings(LogKeys keys, Versions versions, Clock clock, WaitLimits limits) {
        this(keys, LogName.USUAL, versions, clock, limits, WriterListener.NOBODY);
    }

    /** What a log is called, null for a name made of its key; and who may sign that it has only grown. */
    public record LogName(@Nullable String origin, List<NoteVerifier> witnesses) {
        public static final LogName USUAL = new LogName(null, List.of());

        private static final int DIGITS = 16;

        String origin(LogKeys keys) {
            String fingerprint = keys.signing().publicHalf().fingerprint();
            return origin == null ? "indsatskompas/" + fingerprint.substring(0, DIGITS) : origin;
        }
    }

    /**
     * How many requests may wait for the store, how many are committed at once, and how long one waits to be taken up. It
     * is short: a caseworker sits in front of the case system, which does better to try again than to hang.
     */
    public record WaitLimits(int waiting, int together, Duration patience) {
        public static final WaitLimits DEFAULT = new WaitLimits(1024, 256, Duration.ofSeconds(3));
    }

    /**
     * Somebody who counts what is written, and how long others wait. Told in their threads: it must be quick and not throw.
     */
    public interface WriterListener {
        WriterListener NOBODY = new WriterListener() {};

        /** A group of so many requests is on the disk, and that is how long it took. */
        default void committed(int together, long nanos) {}

        default void failed() {}

        /** Somebody waited so long until what she asked for was on the disk, or until it was sure that it is not. */
        default void waited(long nanos) {}
    }
}
