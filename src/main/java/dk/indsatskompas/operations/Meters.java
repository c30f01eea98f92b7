package dk.indsatskompas.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The names of what is counted, and the steps that times are counted in. The dashboard and the alerts rest on them. */
final class Meters {

    static final String ANSWERS = "indsatskompas.answers";
    static final String RECOMMENDATIONS = "indsatskompas.recommendations";
    static final String FIRINGS = "indsatskompas.rule.firings";
    static final String UNDETERMINED = "indsatskompas.undetermined";
    static final String DISAGREEMENTS = "indsatskompas.engine.disagreements";
    static final String FEEDBACK = "indsatskompas.feedback";
    static final String COMMIT = "indsatskompas.store.commit";
    static final String COMMIT_SIZE = "indsatskompas.store.commit.size";
    static final String COMMIT_FAILURES = "indsatskompas.store.commit.failures";
    static final String WAIT = "indsatskompas.store.wait";
    static final String QUEUE = "indsatskompas.store.queue";
    static final String QUEUE_LIMIT = "indsatskompas.store.queue.limit";
    static final String RELOADS = "indsatskompas.reloads";
    static final String IN_FORCE = "indsatskompas.rulebook.in.force";
    static final String AGE = "indsatskompas.rulebook.age";
    static final String PROBLEMS = "indsatskompas.rulebook.problems";
    static final String NOT_FOLLOWED = "indsatskompas.rulebook.not.followed";
    static final String UP = "indsatskompas.up";

    private static final int[] STEPS_MILLIS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000};

    private Meters() {}

    static void up(MeterRegistry registry, String part, BooleanSupplier isUp) {
        Gauge.builder(UP, () -> isUp.getAsBoolean() ? 1 : 0)
                .description("1 while a part of the service is up")
                .tag("part", part)
                .register(registry);
    }

    static Timer.Builder timer(String name, String description) {
        Duration[] steps = new Duration[STEPS_MILLIS.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Duration.ofMillis(STEPS_MILLIS[i]);
        }
        return Timer.builder(name).description(description).serviceLevelObjectives(steps);
    }
}
