package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.BackgroundThread;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.RepeatedWarning;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread of this process that writes. It takes all that waits and commits it at once: a commit costs a trip to
 * the disk, and the trip is the same for one entry and for many.
 */
public final class LogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int IDLE_MILLIS = 100;

    private final Store store;
    private final LogSettings setup;
    private final BlockingQueue<PendingCommand<?>> queue;
    private final BackgroundThread thread = new BackgroundThread("decisions-writer", this::round);
    private final RepeatedWarning failures = new RepeatedWarning(LOG, "entries could not be written");
    private LogHead trusted;
    private volatile boolean closed;
    private volatile @Nullable Long failedAt;

    /** One that is not begun, behind a head that has been checked. */
    public LogWriter(Store store, LogSettings setup, LogHead trusted) {
        this.store = store;
        this.setup = setup;
        this.trusted = trusted;
        this.queue = new ArrayBlockingQueue<>(setup.limits().waiting());
    }

    /** The faster way to sign is fetched beside what is written meanwhile. */
    public void start() {
        thread.begin();
        Thread hastening = new Thread(this::hasten, "decisions-hasten");
        hastening.setDaemon(true);
        hastening.start();
    }

    public BackgroundThread thread() {
        return thread;
    }

    /** How long ago the last attempt failed; empty when it went well. */
    public Optional<Duration> sinceFailure() {
        Long at = failedAt;
        return at == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - at));
    }

    /** Returns once the work is on the disk; {@link StoreUnavailable} when it is not, and may be tried again. */
    public <T> T write(LogCommand<T> work) {
        PendingCommand<T> pending = new PendingCommand<>(work);
        if (closed || !queue.offer(pending)) {
            throw new StoreUnavailable(closed ? "The service stops" : "Too many requests wait for the store");
        }
        long start = System.nanoTime();
        try {
            return pending.await(setup.limits().patience());
        } finally {
            setup.watch().waited(System.nanoTime() - start);
        }
    }

    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(setup.limits().patience());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            List<PendingCommand<?>> group = next();
            if (!group.isEmpty()) {
                commit(group);
            } else if (closed) {
                thread.close();
            }
        } catch (InterruptedException e) {
            closed = true;
            throw e;
        }
    }

    private List<PendingCommand<?>> next() throws InterruptedException {
        List<PendingCommand<?>> group = new ArrayList<>();
        PendingCommand<?> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, setup.limits().together() - 1);
            group.removeIf(pending -> !pending.take());
        }
        return group;
    }

    /** Whatever fails fails this group only: the thread lives on, and the next group tries again. */
    private void commit(List<PendingCommand<?>> group) {
        long start = System.nanoTime();
        GroupTransaction written;
        try {
            written = store.inTransaction(tables -> {
                GroupTransaction ledger = new GroupTransaction(tables, setup.keys(), trusted);
                group.forEach(pending -> pending.run(ledger));
                ledger.finish();
                return ledger;
            });
            trusted = written.head();
            written.committed();
        } catch (RuntimeException | Error e) {
            setup.watch().failed();
            failedAt = System.nanoTime();
            failures.add(group.size(), e.toString());
            StoreUnavailable failure = new StoreUnavailable(e);
            group.forEach(pending -> pending.fail(failure));
            return;
        }
        failedAt = null;
        failures.end();
        setup.watch().committed(group.size(), System.nanoTime() - start);
        if (written.mustPurge()) {
            store.purge();
        }
        group.forEach(PendingCommand::complete);
    }

    /** Without it, what is written is signed as before. */
    private void hasten() {
        try {
            setup.keys().signing().hasten();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Signing stays slow: {}", e.toString());
        }
    }
}
