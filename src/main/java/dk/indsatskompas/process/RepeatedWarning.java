package dk.indsatskompas.process;

import java.time.Duration;
import org.slf4j.Logger;

/**
 * A warning that may come very often at a time: it is logged at once and then once a minute, with how many there were, so
 * that the log can be read, and does not fill the disk that may be the reason.
 */
public final class RepeatedWarning {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Logger log;
    private final String what;
    private long untold;
    private long toldAt;
    private boolean going;

    public RepeatedWarning(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    public synchronized void add(long more, String why) {
        untold += more;
        long now = System.nanoTime();
        if (!going || now - toldAt > MINUTE.toNanos()) {
            log.warn("{} {}: {}", untold, what, why);
            untold = 0;
            toldAt = now;
            going = true;
        }
    }

    /** It is over: what has not been told is. */
    public synchronized void end() {
        if (going && untold > 0) {
            log.warn("{} more {}; it is over now", untold, what);
        }
        untold = 0;
        going = false;
    }
}
