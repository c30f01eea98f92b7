package dk.indsatskompas.decisions;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that somebody waits for. */
final class Pending<T> {

    private final Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Pending(Work<T> work) {
        this.work = work;
    }

    /** Does the work. What comes of it is not told before {@link #complete}. */
    void run(Ledger ledger) {
        try {
            T value = work.in(ledger);
            outcome = () -> result.complete(value);
        } catch (Refused | Damaged e) {
            outcome = () -> result.completeExceptionally(e);
        }
    }

    /** Tells what came of it, now that the group is on the disk. */
    void complete() {
        outcome.run();
    }

    void fail(StoreUnavailable failure) {
        result.completeExceptionally(failure);
    }

    /** Whether nobody waits any more. */
    boolean abandoned() {
        return result.isDone();
    }

    T await(Duration patience) {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw new StoreUnavailable(e);
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(e);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
