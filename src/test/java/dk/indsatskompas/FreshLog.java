package dk.indsatskompas;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/** The application log of this process, as a test that reads it needs it. */
public final class FreshLog {

    private FreshLog() {}

    /**
     * Has everything logged again. Each command of the command line that a test before ran has silenced it once more, and the
     * first service of a process decides for all of them how it is written.
     */
    public static void begin() {
        LoggingSystem.get(FreshLog.class.getClassLoader()).cleanUp();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().clear();
    }
}
