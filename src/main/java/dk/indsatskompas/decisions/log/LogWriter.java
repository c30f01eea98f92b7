package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Timestamps;
import dk.indsatskompas.process.BackgroundThread;
import dk.indsatskompas.process.RepeatedWarning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
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

    /** Something to write. It is done within the transaction of a whole group, and counts once that is on the disk. */
    @FunctionalInterface
    public interface LogCommand<T> {
        /** Does it; {@link RefusedByLog} when it cannot be done, before anything of it was written. */
        T in(GroupTransaction ledger);
    }

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
        BackgroundThread.once("decisions-hasten", this::hasten);
    }

    public BackgroundThread thread() {
        return thread;
    }

    /** How long ago the last attempt failed; empty when it went well. */
    public Optional<Duration> sinceFailure() {
        return Optional.ofNullable(failedAt).map(at -> Duration.ofNanos(System.nanoTime() - at));
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

    /** Destroys the keys of the months before an instant, some at a time, so that others write in between. */
    public long expire(Instant before, EntryOrigin origin, BooleanSupplier goesOn) {
        Instant now = setup.clock().instant();
        Instant latest =
                now.atZone(ZoneOffset.UTC).minus(Decisions.SHORTEST_RETENTION).toInstant();
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "Nothing younger than %s months can be destroyed, so not before %s but %s"
                            .formatted(
                                    Decisions.SHORTEST_RETENTION.toTotalMonths(),
                                    Timestamps.text(before),
                                    Timestamps.text(latest)));
        }
        String month = Timestamps.month(before);
        long all = 0;
        int some;
        do {
            some = write(ledger -> ledger.expire(month, origin, now));
            all += some;
        } while (some == GroupTransaction.TOGETHER && goesOn.getAsBoolean());
        return all;
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

    /**
     * Work that somebody waits for. Either the writer takes it from the queue or who waits does, to give it up, and never both:
     * so nothing is recorded of a request that was told that it is not.
     */
    private final class PendingCommand<T> {
        /** The store itself gives up earlier. This is for a disk that hangs; whether the work counts is not known then. */
        private static final Duration UNTIL_THE_STORE_GIVES_UP = Duration.ofSeconds(20);

        private final LogCommand<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private Runnable outcome = () -> {};

        PendingCommand(LogCommand<T> work) {
            this.work = work;
        }

        /** Does the work. What comes of it is not told before {@link #complete}. */
        void run(GroupTransaction ledger) {
            try {
                T value = work.in(ledger);
                outcome = () -> result.complete(value);
            } catch (RefusedByLog | DamagedStore e) {
                outcome = () -> result.completeExceptionally(e);
            }
        }

        void complete() {
            outcome.run();
        }

        void fail(StoreUnavailable failure) {
            result.completeExceptionally(failure);
        }

        /** Waits for what comes of it, and so long for the work to be taken up. */
        T await(Duration patience) {
            try {
                return outcome(patience);
            } catch (TimeoutException e) {
                if (queue.remove(this)) {
                    throw new StoreUnavailable(e);
                }
            }
            try {
                return outcome(UNTIL_THE_STORE_GIVES_UP);
            } catch (TimeoutException e) {
                throw new StoreUnavailable(e);
            }
        }

        private T outcome(Duration longest) throws TimeoutException {
            try {
                return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                queue.remove(this);
                Thread.currentThread().interrupt();
                throw new StoreUnavailable(e);
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    }
}
