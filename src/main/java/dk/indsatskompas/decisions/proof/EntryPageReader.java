package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.store.Store;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads the chain page by page, each while the one before is being checked. */
final class EntryPageReader implements AutoCloseable {

    private final Store store;
    private CompletableFuture<VerifierPage> ahead;

    EntryPageReader(Store store) {
        this.store = store;
        this.ahead = read(Long.MIN_VALUE);
    }

    /** The next page; an empty one behind the last. */
    VerifierPage next() {
        VerifierPage page = page();
        if (!page.rows().isEmpty()) {
            ahead = read(page.last());
        }
        return page;
    }

    /** Waits for what was read ahead, so that the connection is free again. */
    @Override
    public void close() {
        ahead.exceptionally(failure -> VerifierPage.EMPTY).join();
    }

    private VerifierPage page() {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private CompletableFuture<VerifierPage> read(long after) {
        return CompletableFuture.supplyAsync(() -> store.atOneMoment(() -> VerifierPage.read(store, after)));
    }
}
