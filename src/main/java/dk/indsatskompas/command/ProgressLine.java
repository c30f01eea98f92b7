package dk.indsatskompas.command;

import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import java.io.PrintWriter;
import java.util.Locale;

/** How far a long command has come, on one line that is written over. Silent when nobody sits before it. */
public final class ProgressLine implements VerificationProgress, AutoCloseable {
    private final PrintWriter err;

    @SuppressWarnings("SystemConsoleNull")
    private final boolean seen = System.console() != null;

    private int percent = -1;

    public ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void checked(long checked, long all) {
        int now = all == 0 ? 100 : (int) (100 * checked / all);
        if (seen && now > percent) {
            percent = now;
            err.print(String.format(Locale.ROOT, "\r%3d %% (%d/%d)", now, checked, all));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (percent >= 0) {
            err.println();
        }
    }
}
