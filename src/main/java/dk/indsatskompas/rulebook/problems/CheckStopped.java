package dk.indsatskompas.rulebook.problems;

/**
 * Reading, checking or trying a folder was given up, because the thread that did it was interrupted. It is no problem of the
 * folder, so nothing can be said of the folder after it.
 */
public final class CheckStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CheckStopped() {
        super("The check was stopped before it came to an end");
    }

    /** Asked in every step of every long loop; it costs next to nothing. A thread that was interrupted stays so. */
    public static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CheckStopped();
        }
    }
}
