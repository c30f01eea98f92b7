package dk.indsatskompas.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.FreshLog;
import dk.indsatskompas.House;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.process.BackgroundThread.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What is scheduled goes on as long as it can, and never fails or hangs unseen. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant("A background thread that is lost or hangs is seen by health and in the log, and so is what is scheduled")
class ScheduledWorkTest {

    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private final ThreadPoolTaskScheduler scheduler = new OperationsConfiguration().taskScheduler();
    private final ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
    private ScheduledTask task;

    /** Where the command line was tried before in this process, nothing is logged since. */
    @BeforeAll
    static void log() {
        FreshLog.begin();
    }

    @AfterEach
    void close() {
        scheduler.destroy();
    }

    @Test
    void triesAgainWhatWentWrongAndSaysSoOnce(CapturedOutput log) throws Exception {
        begin(OFTEN, () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        await(() -> rounds.get() > 5);

        // A round that began is after the line of the one before it.
        assertThat(health(LONG, ThreadState.DEAD, ThreadState.STUCK).getStatus())
                .isEqualTo(Status.UP);
        assertThat(log.getAll()).containsOnlyOnce("tried again: java.lang.IllegalStateException: not now");
    }

    @Test
    void anErrorIsSeenAndLoggedAndTriedAgain(CapturedOutput log) throws Exception {
        begin(OFTEN, () -> {
            if (rounds.incrementAndGet() < 20) {
                throw new NoClassDefFoundError("gone");
            }
        });
        await(() -> health(LONG, ThreadState.DEAD).getStatus().equals(Status.DOWN));
        await(() -> log.getAll().contains("NoClassDefFoundError: gone"));

        await(() -> health(LONG, ThreadState.DEAD).getStatus().equals(Status.UP));
        assertThat(log.getAll()).containsOnlyOnce("NoClassDefFoundError: gone");
    }

    @Test
    void itIsStuckForAsLongAsARoundTakesTooLong() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        begin(OFTEN, () -> {
            rounds.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Duration little = Duration.ofMillis(200);
        await(() -> health(little, ThreadState.STUCK).getStatus().equals(Status.DOWN));
        assertThat(health(LONG, ThreadState.STUCK).getStatus()).isEqualTo(Status.UP);

        gate.countDown();
        await(() -> rounds.get() > 2
                && health(little, ThreadState.STUCK).getStatus().equals(Status.UP));
    }

    @Test
    void aPauseIsNoHanging() throws Exception {
        begin(LONG, rounds::incrementAndGet);
        await(() -> rounds.get() > 0);
        Thread.sleep(100);

        assertThat(health(OFTEN, ThreadState.STUCK).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void allThatIsScheduledIsToldInWords() {
        assertThat(ThreadsHealth.WORK.keySet())
                .containsExactlyInAnyOrderElementsOf(House.classes().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Scheduled.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .toList());
    }

    private void begin(Duration delay, Runnable work) {
        scheduler.afterPropertiesSet();
        registrar.setTaskScheduler(scheduler);
        task = registrar.scheduleFixedDelayTask(new FixedDelayTask(work, delay, Duration.ZERO));
    }

    private Health health(Duration longest, ThreadState... wrong) {
        return new ThreadsHealth(List.of(), () -> Set.of(task), longest, List.of(wrong)).health();
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (!state.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
    }
}
