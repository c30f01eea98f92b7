package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Remembered.Sent;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.web.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Three processes of the jar on one real PostgreSQL are one service. */
@Invariant("Three processes on one PostgreSQL are one service: restarting or killing each "
        + "fails no request and loses nothing")
class ManyReplicasIT {

    private static final int EACH_TO_ALL = 20;
    private static final long TEN_SECONDS = 10_000;

    @TempDir
    private static Path folder;

    private static OwnPostgres postgres;
    private static Replicas replicas;

    private final Remembered remembered = new Remembered();
    private final Random random = new Random(7);
    private LogHead head;

    @BeforeAll
    static void start() throws Exception {
        postgres = OwnPostgres.start(folder);
        replicas = Replicas.start(3, folder, postgres.fresh("replicas"));
    }

    @AfterAll
    static void stop() throws Exception {
        replicas.close();
        postgres.close();
    }

    @BeforeEach
    void keepTheHead() {
        head = new Log(replicas.first()).head();
    }

    /** Whatever happened in between, all of them have the same chain, and everything that was acknowledged is in it. */
    @AfterEach
    void isOneChainWithAllThatWasAcknowledged() throws Exception {
        assertThat(remembered.surprises()).isEmpty();
        for (Server server : replicas.servers()) {
            new Log(server).isIntactSince(head);
        }
        new Log(replicas.first()).holds(remembered.acknowledged());
        assertThat(replicas.said()).doesNotContain(" ERROR ");
    }

    @Test
    void recordOnceWhatIsSentToAllOfThemAtOnce() throws Exception {
        List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
        for (int i = 0; i < EACH_TO_ALL; i++) {
            Sent request = new Sent(SmallRules.request("once-" + i, random), "once-" + i);
            replicas.servers().forEach(server -> asking.add(() -> remembered.send(request, server)));
        }
        ExecutorService clients = Executors.newFixedThreadPool(EACH_TO_ALL);
        try {
            for (Future<HttpResponse<String>> answer : clients.invokeAll(asking)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(remembered.acknowledged()).hasSize(EACH_TO_ALL);
        assertThat(new Log(replicas.first()).isIntactSince(head)).isEqualTo(head.size() + EACH_TO_ALL);
    }

    @Test
    void bringARulebookIntoForceOnAllWhenOneIsTold(TestReporter reporter) throws Exception {
        SmallFolder next = SmallFolder.version(21);
        Server told = replicas.first();
        told.send("POST", "/v1/rulebooks", BodyPublishers.ofByteArray(next.zip()), "Content-Type", "application/zip");
        HttpResponse<String> activated =
                told.post("/v1/rulebooks/" + next.fingerprint() + "/activate", "Content-Type", "application/json");
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);

        Instant begin = Instant.now();
        for (Server server : replicas.servers()) {
            while (!inForce(server).equals(next.fingerprint())) {
                assertThat(Instant.now()).isBefore(begin.plus(Server.PATIENCE));
                Thread.sleep(20);
            }
        }
        reporter.publishEntry(
                "in force on all after", Duration.between(begin, Instant.now()).toMillis() + " ms");
    }

    @Test
    void loseNothingWhenEachOfThemIsKilled() throws Exception {
        everybodyIsAnsweredWhileEachIsEnded("killed", Process::destroyForcibly);
    }

    @Test
    void failNoRequestWhileTheyAreRestartedOneAfterTheOther() throws Exception {
        everybodyIsAnsweredWhileEachIsEnded("rolling", Process::destroy);
    }

    @Test
    void sayThatTheyAreUnavailableWhileTheDatabaseIsAwayAndThenRecover() throws Exception {
        postgres.stop();
        try {
            for (Server server : replicas.servers()) {
                askUntil(503, server);
            }
            Thread.sleep(TEN_SECONDS);
            for (Server server : replicas.servers()) {
                askUntil(503, server);
                assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            }
        } finally {
            postgres.startAgain();
        }
        for (Server server : replicas.servers()) {
            askUntil(200, server);
        }
    }

    private void everybodyIsAnsweredWhileEachIsEnded(String name, Replicas.Ending ending) throws Exception {
        Traffic traffic = Traffic.on(replicas, remembered, name);
        try {
            replicas.restartAll(ending);
        } finally {
            traffic.stop();
        }
        assertThat(remembered.turnedAway()).isEmpty();
        assertThat(remembered.acknowledged()).isNotEmpty();
    }

    private void askUntil(int status, Server server) throws InterruptedException {
        Instant end = Instant.now().plus(Server.PATIENCE);
        Sent request = new Sent(SmallRules.request("until-" + random.nextLong(Long.MAX_VALUE), random), null);
        while (remembered.send(request, server).statusCode() != status) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static String inForce(Server server) {
        return Server.json(server.get("/v1/rulebooks/in-force"))
                .get("fingerprint")
                .asString();
    }
}
