package dk.indsatskompas.publishing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the service follow the log, prepare for what may come, and look at the rules folder: each on its own thread. */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    /** Within a second, all replicas have followed a step that one of them took. */
    private static final Duration FOLLOWING = Duration.ofMillis(250);

    private final CountDownLatch stopped = new CountDownLatch(1);

    private Pulse() {}

    /**
     * Begins.
     *
     * @param every how long to wait between two looks at the folder
     */
    public static Pulse of(Publishing publishing, WatchedFolder folder, Duration every) {
        Pulse pulse = new Pulse();
        pulse.repeat("rulebook-follower", publishing::follow, FOLLOWING);
        pulse.repeat("rulebook-preparer", publishing::prepare, FOLLOWING);
        if (folder.isWatched()) {
            pulse.repeat("rules-watcher", folder::look, every);
        }
        return pulse;
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void repeat(String name, Runnable work, Duration every) {
        Thread thread = new Thread(() -> repeat(work, every), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What goes wrong once is tried again: the rulebook in force goes on answering meanwhile. */
    private void repeat(Runnable work, Duration every) {
        String told = "";
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    work.run();
                    told = "";
                } catch (RuntimeException | StackOverflowError e) {
                    if (!told.equals(e.toString())) {
                        told = e.toString();
                        LOG.warn("{} tries again: {}", Thread.currentThread().getName(), told);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
