package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that somebody waits for. It is either taken up by the writer or given up by who waits, never both: so nothing is
 * recorded of a request that was told that it is not.
 */
final class PendingCommand<T> {

    /** The store itself gives up earlier. This is for a disk that hangs; whether the work counts is not known then. */
    private static final Duration UNTIL_THE_STORE_GIVES_UP = Duration.ofSeconds(20);

    private final AtomicBoolean takenOrGivenUp = new AtomicBoolean();
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

    /** Takes it up, or gives it up: false when it was taken or given up before. */
    boolean take() {
        return takenOrGivenUp.compareAndSet(false, true);
    }

    /** Waits for what comes of it, and so long for the work to be taken up. */
    T await(Duration patience) {
        try {
            return outcome(patience);
        } catch (TimeoutException e) {
            if (take()) {
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
            take();
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(e);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
