package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.marked;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one PostgreSQL. */
@Invariant("Several replicas write one chain")
class ReplicasIT {

    private static final TestDatabase POSTGRES = new TestPostgres();

    private static final int EACH = 150;

    @TempDir
    Path folder;

    @Test
    void writeOneChainTogether() throws Exception {
        String name = TestDatabase.fresh("replicas");
        try (HikariDataSource one = POSTGRES.open(name, folder);
                HikariDataSource two = POSTGRES.open(name, folder);
                Decisions first = Examples.open(one, folder);
                Decisions second = Examples.open(two, folder)) {
            List<Receipt> receipts = record(first, second);

            assertThat(receipts.stream().map(receipt -> receipt.entry().sequence()))
                    .doesNotHaveDuplicates()
                    .allMatch(sequence -> sequence <= 1 + 2 * EACH);
            assertThat(first.head()).isEqualTo(second.head());
            assertThat(first.head().size()).isEqualTo(1 + 2 * EACH);
            assertThat(second.verify().intact()).isTrue();
            assertThat(second.find(receipts.get(0).entry().id())).isPresent();
        }
    }

    @Test
    void recordARequestThatIsSentToBothOnce() throws Exception {
        String name = TestDatabase.fresh("replicas");
        try (HikariDataSource one = POSTGRES.open(name, folder);
                HikariDataSource two = POSTGRES.open(name, folder);
                Decisions first = Examples.open(one, folder);
                Decisions second = Examples.open(two, folder)) {
            List<Callable<Receipt>> tasks = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Stream.of(first, second)
                        .forEach(replica -> tasks.add(() -> replica.record(marked("case-1", 1, "key-1"), answered(1))));
            }
            List<Receipt> receipts = run(tasks);
            assertThat(receipts.stream().map(Receipt::answer))
                    .containsOnly(receipts.get(0).answer());
            assertThat(first.head().size()).isEqualTo(2);
        }
    }

    @Test
    void destroyWhatIsOldOnceWhenBothAreToldTo() throws Exception {
        String name = TestDatabase.fresh("replicas");
        try (HikariDataSource one = POSTGRES.open(name, folder);
                HikariDataSource two = POSTGRES.open(name, folder);
                Decisions first = Examples.open(one, folder);
                Decisions second = Examples.open(two, folder)) {
            int many = 500;
            new Bulk(Store.asItIs(one), LogKeys.existing(folder))
                    .record(0, many, n -> asked("case-" + n, n), n -> answered(n, Examples.LONG_AGO));
            Instant before = Examples.LONG_AGO.plus(Duration.ofDays(60));
            List<Long> destroyed = run(List.of(
                    () -> first.expire(before, "one", () -> true), () -> second.expire(before, "two", () -> true)));

            assertThat(destroyed.get(0) + destroyed.get(1)).isEqualTo(many);
            assertThat(first.verify().firstWrong()).isNull();
        }
    }

    private static List<Receipt> record(Decisions first, Decisions second) throws Exception {
        List<Callable<Receipt>> tasks = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int n = i;
            tasks.add(() -> first.record(asked("case-" + n % 20, n), answered(n)));
            tasks.add(() -> second.record(asked("case-" + n % 20, n), answered(n + 1)));
        }
        return run(tasks);
    }

    private static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> receipts = new ArrayList<>();
            for (Future<T> receipt : threads.invokeAll(tasks)) {
                receipts.add(receipt.get());
            }
            return receipts;
        } finally {
            threads.shutdown();
        }
    }
}
