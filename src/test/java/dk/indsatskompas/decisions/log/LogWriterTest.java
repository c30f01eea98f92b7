package dk.indsatskompas.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.Examples;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the one writer serves many. */
class LogWriterTest {

    private static final int WAITING = 100;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private SqliteFile source;
    private LogWriter writer;

    @BeforeEach
    void start() {
        source = SqliteFile.open(folder.resolve("log.db"));
        LogKeys keys = LogKeys.in(folder);
        Store store = Store.open(source, keys, "test/log");
        writer = new LogWriter(
                store,
                Examples.setup(keys, new WaitLimits(WAITING, WAITING, Duration.ofSeconds(20))),
                store.tables().head().read());
        writer.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        writer.close();
        threads.shutdown();
        source.close();
    }

    @Test
    void commitsAllThatWaitsTogether() throws Exception {
        Set<GroupTransaction> transactions = ConcurrentHashMap.newKeySet();
        Future<?> first = blockTheWriter();
        List<Future<?>> others = fill(transactions);
        gate.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }
        assertThat(transactions).hasSize(1);
    }

    @Test
    void turnsAwayAtOnceWhatIsTooMuch() throws Exception {
        Future<?> first = blockTheWriter();
        fill(ConcurrentHashMap.newKeySet());
        long before = System.nanoTime();
        assertThatThrownBy(() -> writer.write(ledger -> "one more")).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(first).isNotDone();
    }

    @Test
    void failsTheWholeGroupWhenItCannotBeCommittedAndLivesOn() throws Exception {
        Future<?> first = blockTheWriter();
        Future<String> innocent = threads.submit(() -> writer.write(ledger -> "innocent"));
        Future<String> broken = threads.submit(() -> writer.write(ledger -> {
            throw new IllegalStateException("broken");
        }));
        await(2);
        gate.countDown();
        first.get();
        for (Future<String> one : List.of(innocent, broken)) {
            assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StoreUnavailable.class);
        }
        assertThat(writer.<String>write(ledger -> "again")).isEqualTo("again");
    }

    @Test
    void refusesOneOfAGroupWithoutHarmToTheOthers() throws Exception {
        Future<?> first = blockTheWriter();
        Future<String> refused = threads.submit(() -> writer.write(ledger -> {
            throw new RefusedByLog.KeyConflict();
        }));
        Future<String> innocent = threads.submit(() -> writer.write(ledger -> "innocent"));
        await(2);
        gate.countDown();
        first.get();
        assertThat(innocent.get()).isEqualTo("innocent");
        assertThatThrownBy(refused::get).hasCauseInstanceOf(RefusedByLog.KeyConflict.class);
    }

    private Future<?> blockTheWriter() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> writer.write(ledger -> {
            taken.countDown();
            return pass();
        }));
        taken.await();
        return first;
    }

    private boolean pass() {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Future<?>> fill(Set<GroupTransaction> transactions) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            all.add(threads.submit(() -> writer.write(transactions::add)));
        }
        await(WAITING);
        return all;
    }

    private void await(int waiting) throws InterruptedException {
        while (writer.waiting() < waiting) {
            Thread.sleep(5);
        }
    }
}
