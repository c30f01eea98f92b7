package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.TestSqlite;
import dk.indsatskompas.rulebook.folder.Folder;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reloading again and again, under load, loses no memory and no answer. */
@Invariant("A reload fails no request, and a thousand leave the memory as it was")
class ThousandReloadsIT {

    private static final int WARM = 200;
    private static final int ALL = Size.RELOADS.get();
    private static final long MEGABYTE = 1 << 20;
    private static final long PAUSE_NANOS = 2_000_000;

    @TempDir
    Path folder;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();

    @Test
    void leaveHeapAndMetaspaceFlatAndEveryAnswerRight() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        version(0).writeTo(rules);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Replica replica = Replica.start(
                PublishingMode.AUTO, TestSqlite.FILE.open("reloads", folder), folder, rules, Clock.systemUTC())) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                asking.add(threads.submit(() -> ask(replica)));
            }
            reload(replica, rules, 1, WARM);
            long heap = heap();
            long metaspace = metaspace();

            reload(replica, rules, WARM + 1, ALL);

            assertThat(heap() - heap).as("bytes of heap").isLessThan(24 * MEGABYTE);
            assertThat(metaspace() - metaspace).as("bytes of metaspace").isLessThan(8 * MEGABYTE);
            done.set(true);
            for (Future<?> one : asking) {
                one.get();
            }
            assertThat(answered).hasValueGreaterThan(ALL);
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Each has words of its own, too. */
    private static SmallFolder version(int number) {
        return SmallFolder.version(number).withWordsOf(number);
    }

    private static void reload(Replica replica, Path rules, int from, int to) throws Exception {
        for (int i = from; i <= to; i++) {
            version(i).writeTo(rules);
            replica.publishing()
                    .bring(replica.publishing().open(Folder.of(rules)).sound());
            assertThat(replica.rulebooks().inForce().by().version()).isEqualTo(Integer.toString(i));
        }
    }

    /** Each rulebook answers as it says it is: its version is that of the files with its fingerprint. */
    private void ask(Replica replica) {
        while (!done.get()) {
            Advisor advisor = replica.rulebooks().inForce();
            assertThat(advisor.advise(ShippedWords.ALL.profile(Map.of())).undetermined())
                    .isNotEmpty();
            assertThat(version(Integer.parseInt(advisor.by().version())).fingerprint())
                    .isEqualTo(advisor.by().fingerprint());
            answered.incrementAndGet();
            // Who asks without a pause would leave no core to the reloads.
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static long heap() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    /** What became unreachable is disposed of by another thread, and only then its classes are. */
    private static void collect() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(200);
        }
    }
}
