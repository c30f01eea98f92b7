package dk.indsatskompas.decisions;

/** The store cannot be reached or written now, so nothing may be answered. It is worth asking again soon. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(Throwable cause) {
        super("The store of decisions cannot be used now", cause);
    }
}
