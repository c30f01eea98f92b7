package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.BackgroundThread;
import dk.indsatskompas.decisions.BackgroundThread.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.config.TaskExecutionOutcome;

/**
 * Whether every thread of ours, and all that is scheduled, does its work. It is down, and names them, when one is in a
 * state in which the service cannot go on.
 *
 * @param longest how long one round may take
 * @param wrong the states that are told
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
        return switch (last.status()) {
            case STARTED -> isLate(last.executionTime()) ? ThreadState.STUCK : ThreadState.WORKS;
            case ERROR -> ScheduledTroubles.isOfTheProgram(last.throwable()) ? ThreadState.DEAD : ThreadState.WORKS;
            case NONE, SUCCESS -> ThreadState.WORKS;
        };
    }

    private boolean isLate(@Nullable Instant begun) {
        return begun != null && begun.plus(longest).isBefore(Instant.now());
    }
}
