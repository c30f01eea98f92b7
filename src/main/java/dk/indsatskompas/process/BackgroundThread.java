package dk.indsatskompas.process;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same work again and again, and that the service cannot do without. It gives a sign of life with
 * each round, so that it shows when it hangs; and it never ends unseen.
 */
public final class BackgroundThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);

    private final Round round;
    private final Thread thread;
    private volatile long begunAt;
    private volatile boolean closed;
    private String told = "";

    /** One that is not begun. Its rounds follow each other at once, and what they wait for they wait for themselves. */
    public BackgroundThread(String name, Round round) {
        this.round = round;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    public enum ThreadState {
        WORKS,
        /** One round takes longer than it may. It may still come to its end. */
        STUCK,
        /** It ended, or fails of an error of the system: only a restart may bring it back. */
        DEAD
    }

    /** Does something once beside everything else; when the process ends, it may be left undone. */
    public static void once(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    public void begin() {
        begunAt = System.nanoTime();
        thread.start();
    }

    public String name() {
        return thread.getName();
    }

    /** How it is, when a round may take so long; one that was closed, or not begun, is as it should be. */
    public ThreadState state(Duration longest) {
        if (thread.getState() == Thread.State.NEW || closed) {
            return ThreadState.WORKS;
        }
        if (!thread.isAlive()) {
            return ThreadState.DEAD;
        }
        return System.nanoTime() - begunAt > longest.toNanos() ? ThreadState.STUCK : ThreadState.WORKS;
    }

    @Override
    public void close() {
        closed = true;
    }

    public void join(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
    }

    /** A broken system in which an error arose cannot be trusted to go on; what is only an exception is told and tried again. */
    private void run() {
        try {
            while (!closed) {
                begunAt = System.nanoTime();
                try {
                    round.run();
                    told = "";
                } catch (RuntimeException | StackOverflowError e) {
                    tell(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!closed) {
                LOG.error("{} was interrupted, and has ended", name());
            }
        } catch (Throwable e) {
            LOG.error("{} has ended", name(), e);
        }
    }

    private void tell(Throwable trouble) {
        if (!told.equals(trouble.toString())) {
            told = trouble.toString();
            LOG.warn("{} tries again: {}", name(), told);
        }
    }
}
