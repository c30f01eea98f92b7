package dk.indsatskompas;

import dk.indsatskompas.decisions.ExposedFile;
import dk.indsatskompas.decisions.MissingKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log of decisions could not be opened. Without it nothing may be answered, so the service does not start. */
final class UnopenedLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LogTrouble trouble;
    private final String place;

    UnopenedLog(LogTrouble trouble, String place, @Nullable Throwable cause) {
        super(place + ": " + trouble, cause);
        this.trouble = trouble;
        this.place = place;
    }

    /**
     * Opens something of the log.
     *
     * @param place where it is, without any password
     * @throws UnopenedLog for whatever hinders it
     */
    static <T> T opening(String place, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (MissingKey e) {
            throw new UnopenedLog(LogTrouble.of(e), e.place(), e);
        } catch (ExposedFile e) {
            throw new UnopenedLog(LogTrouble.of(e), e.place(), e);
        } catch (RuntimeException e) {
            throw new UnopenedLog(LogTrouble.of(e), place, e);
        }
    }

    LogTrouble trouble() {
        return trouble;
    }

    String place() {
        return place;
    }
}
