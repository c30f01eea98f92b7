package dk.indsatskompas.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/**
 * What goes wrong in scheduled work is tried again when that is due, and told once in a while: some of it is due four times
 * a second.
 */
final class ScheduledTroubles implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTroubles.class);

    private static final Duration TOLD_AGAIN = Duration.ofMinutes(10);
    private static final int DIFFERENT = 100;

    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(TOLD_AGAIN)
            .maximumSize(DIFFERENT)
            .build();

    @Override
    public void handleError(Throwable trouble) {
        if (told.asMap().putIfAbsent(trouble.toString(), true) != null) {
            return;
        }
        if (isOfTheProgram(trouble)) {
            LOG.error("Scheduled work has failed, and is tried again", trouble);
        } else {
            LOG.warn("Scheduled work is tried again: {}", trouble.toString());
        }
    }

    /** Whether a restart may be all that helps: the system is broken, and more than one round of work. */
    static boolean isOfTheProgram(@Nullable Throwable trouble) {
        return trouble instanceof Error && !(trouble instanceof StackOverflowError);
    }
}
