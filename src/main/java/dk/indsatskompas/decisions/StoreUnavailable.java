package dk.indsatskompas.decisions;

import java.time.Duration;

/** The store cannot be reached or written now, so nothing may be answered. It is worth asking again soon. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How long a caller does well to wait. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(Throwable cause) {
        super("The store of decisions cannot be used now", cause);
    }
}
