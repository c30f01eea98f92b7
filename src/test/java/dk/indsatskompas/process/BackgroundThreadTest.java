package dk.indsatskompas.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.FreshLog;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.process.BackgroundThread.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A background thread goes on as long as it can, and never ends or hangs unseen. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant("A background thread that is lost or hangs is seen by health and in the log, and so is what is scheduled")
class BackgroundThreadTest {

    @BeforeAll
    static void log() {
        FreshLog.begin();
    }

    private static final long OFTEN_MILLIS = 10;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private BackgroundThread thread;

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void triesAgainWhatWentWrongAndSaysSoOnce(CapturedOutput log) throws Exception {
        thread = begin("tries", () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        await(() -> rounds.get() > 5);

        assertThat(thread.state(LONG)).isEqualTo(ThreadState.WORKS);
        assertThat(log.getAll()).containsOnlyOnce("tries tries again: java.lang.IllegalStateException: not now");
    }

    @Test
    void anErrorEndsItAndIsLogged(CapturedOutput log) throws Exception {
        thread = begin("falls", () -> {
            throw new NoClassDefFoundError("gone");
        });
        await(() -> thread.state(LONG) == ThreadState.DEAD);

        assertThat(log.getAll()).contains("falls has ended", "NoClassDefFoundError: gone");
    }

    @Test
    void whoeverInterruptsItEndsItAndThatIsLogged(CapturedOutput log) throws Exception {
        thread = begin("interrupted", rounds::incrementAndGet);
        interrupt("interrupted");
        await(() -> thread.state(LONG) == ThreadState.DEAD);

        assertThat(log.getAll()).contains("interrupted was interrupted, and has ended");
    }

    @Test
    void itIsStuckForAsLongAsARoundTakesTooLong() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        thread = begin("hangs", () -> {
            rounds.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await(() -> thread.state(Duration.ofMillis(200)) == ThreadState.STUCK);
        assertThat(thread.state(LONG)).isEqualTo(ThreadState.WORKS);

        gate.countDown();
        await(() -> rounds.get() > 2 && thread.state(Duration.ofMillis(200)) == ThreadState.WORKS);
    }

    @Test
    void whatWasClosedIsAsItShouldBe(CapturedOutput log) throws Exception {
        thread = begin("closed", rounds::incrementAndGet);
        thread.close();
        thread.join(LONG);

        assertThat(thread.state(Duration.ZERO)).isEqualTo(ThreadState.WORKS);
        assertThat(log.getAll()).doesNotContain("closed");
    }

    private static BackgroundThread begin(String name, Runnable work) {
        BackgroundThread begun = new BackgroundThread(name, () -> {
            Thread.sleep(OFTEN_MILLIS);
            work.run();
        });
        begun.begin();
        return begun;
    }

    private static void interrupt(String name) {
        Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().equals(name))
                .forEach(Thread::interrupt);
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (!state.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
    }
}
