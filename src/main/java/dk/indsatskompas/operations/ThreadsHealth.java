package dk.indsatskompas.operations;

import dk.indsatskompas.decisions.Background;
import dk.indsatskompas.decisions.Background.State;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether every background thread does its work. It is down, and names them, when one is in a state in which the service
 * cannot go on.
 *
 * @param longest how long one round may take
 * @param wrong the states that are told
 */
public record ThreadsHealth(List<Background> threads, Duration longest, List<State> wrong) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Background thread : threads) {
            State state = thread.state(longest);
            if (wrong.contains(state)) {
                health.down().withDetail(thread.name(), state);
            }
        }
        return health.build();
    }
}
