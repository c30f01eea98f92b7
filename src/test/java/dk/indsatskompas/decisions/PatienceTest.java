package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.log.LogWriter;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has been told that nothing was recorded can rely on it, however slow the store is. */
class PatienceTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch slow = new CountDownLatch(1);
    private SqliteFile source;
    private LogWriter writer;

    @BeforeEach
    void start() {
        source = SqliteFile.open(folder.resolve("log.db"));
        LogKeys keys = LogKeys.in(folder);
        Store store = Store.open(source, keys, "test/log");
        writer = new LogWriter(
                store,
                Examples.setup(keys, new WaitLimits(10, 10, PATIENCE)),
                store.tables().head().read());
        writer.start();
    }

    @AfterEach
    void stop() {
        slow.countDown();
        writer.close();
        threads.shutdown();
        source.close();
    }

    @Test
    void whatWasGivenUpIsNeverWritten() throws Exception {
        Future<String> taken = blockTheWriter();
        AtomicBoolean written = new AtomicBoolean();
        assertThatThrownBy(() -> writer.write(ledger -> {
                    written.set(true);
                    return "too late";
                }))
                .isInstanceOf(StoreUnavailable.class);
        slow.countDown();
        taken.get();
        assertThat(writer.<String>write(ledger -> "after it")).isEqualTo("after it");
        assertThat(written).isFalse();
    }

    @Test
    void whatIsBeingWrittenIsAnsweredWithWhatComesOfIt() throws Exception {
        Future<String> taken = blockTheWriter();
        assertThatThrownBy(() -> taken.get(3 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        slow.countDown();
        assertThat(taken.get()).isEqualTo("at last");
    }

    private Future<String> blockTheWriter() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> writer.write(ledger -> {
            taken.countDown();
            await(slow);
            return "at last";
        }));
        taken.await();
        return first;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
