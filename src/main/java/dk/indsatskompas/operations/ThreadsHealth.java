package dk.indsatskompas.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.process.BackgroundThread;
import dk.indsatskompas.process.BackgroundThread.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.util.ErrorHandler;

/**
 * Whether every thread of ours, and all that is scheduled, does its work, each round within this time. It is down, and
 * names them, when one is in a state in which the service cannot go on.
 */
public record ThreadsHealth(
        List<BackgroundThread> threads, ScheduledTaskHolder scheduled, Duration longest, List<ThreadState> wrong)
        implements HealthIndicator {
    /** What is scheduled, in words, by the method that does it. */
    static final Map<String, String> WORK = Map.of(
            "ApiKeyStore.look", "reads the keys",
            "Publishing.follow", "follows the rulebook in force",
            "Retention.look", "erases what is kept too long",
            "WatchedFolder.look", "watches the rules folder");

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        threads.forEach(thread -> tell(health, thread.name(), thread.state(longest)));
        for (ScheduledTask task : scheduled.getScheduledTasks()) {
            tell(health, name(task), state(task.getTask()));
        }
        return health.build();
    }

    private void tell(Health.Builder health, String name, ThreadState state) {
        if (wrong.contains(state)) {
            health.down().withDetail(name, state);
        }
    }

    private static String name(ScheduledTask task) {
        String method = task.toString().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
        return WORK.getOrDefault(method, method);
    }

    private ThreadState state(Task task) {
        TaskExecutionOutcome last = task.getLastExecutionOutcome();
        Instant begun = last.executionTime();
        return switch (last.status()) {
            case STARTED ->
                begun != null && begun.plus(longest).isBefore(Instant.now()) ? ThreadState.STUCK : ThreadState.WORKS;
            case ERROR -> ScheduledTroubles.isOfTheProgram(last.throwable()) ? ThreadState.DEAD : ThreadState.WORKS;
            case NONE, SUCCESS -> ThreadState.WORKS;
        };
    }

    /** What goes wrong in scheduled work, which may be due four times a second, is told once in a while. */
    static final class ScheduledTroubles implements ErrorHandler {
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
}
