package dk.indsatskompas;

import dk.indsatskompas.KilledService.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Durable before answered: whatever a client has got an answer for is there after the service was killed at any moment,
 * as a power cut would end it. Both databases are tried at the same time, because starting takes most of it.
 */
@Invariant("What was acknowledged survives every kill under load, on each database")
class KilledIT {

    private static final int STORES = 2;
    private static final int KILLS_OF_EACH = Size.KILLS.get() / STORES;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private static Path folder;

    private static final ExecutorService BOTH = Executors.newFixedThreadPool(2);
    private static OwnPostgres postgres;
    private static Map<String, Future<Outcome>> outcomes;

    @BeforeAll
    static void beginOnBoth() throws Exception {
        postgres = OwnPostgres.start(folder);
        outcomes = Map.of("SQLite", begin("sqlite"), "PostgreSQL", begin("postgres"));
    }

    @AfterAll
    static void stop() throws Exception {
        BOTH.shutdownNow();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLite", "PostgreSQL"})
    void everyAcknowledgedDecisionIsThereAfterEveryKill(String database, TestReporter reporter) throws Exception {
        try {
            reporter.publishEntry(database, outcomes.get(database).get().toString());
        } catch (Exception e) {
            throw new AssertionError("With -Dseed=" + SEED, e.getCause());
        }
    }

    private static Future<Outcome> begin(String database) {
        Callable<Outcome> run = () -> {
            Outcome sum = new Outcome(0, 0, 0, 0);
            for (int store = 0; store < STORES; store++) {
                Path place = Files.createDirectory(folder.resolve(database + store));
                String[] arguments = database.equals("postgres") ? postgres.fresh("killed" + store) : new String[0];
                sum = sum.plus(new KilledService(place, SEED + store, arguments).kill(KILLS_OF_EACH));
            }
            return sum;
        };
        return BOTH.submit(run);
    }
}
