package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Remembered.Sent;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The jar over a store that gets into trouble: what its clients are told meanwhile, and how it comes back. */
final class TroubledService {

    private static final String SECRET = "hemmelig";
    private static final String PROBLEM = "urn:indsatskompas:problem:store-unavailable";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final int MANY = 24;

    private final PackagedJar jar;
    private final Server server;
    private final Log log;
    private final Remembered remembered = new Remembered();
    private final Random random = new Random(1);
    private final AtomicInteger number = new AtomicInteger();
    private final String name;

    TroubledService(PackagedJar jar, String name) {
        this.jar = jar;
        this.server = jar.server();
        this.log = new Log(server);
        this.name = SECRET + "-" + name;
    }

    void isUnavailableOnlyDuring(Trouble trouble) throws Exception {
        assertThat(remembered.send(request("before"), server).statusCode()).isEqualTo(200);
        LogHead head = log.head();
        String known = remembered.acknowledged().keySet().iterator().next();
        Sent marked = new Sent(SmallRules.request(name + "-marked", random), "key-" + name);

        trouble.begin();
        try {
            askUntil(503);
            for (String language : new String[] {"da", "en"}) {
                isTold(server.ask(request("told").body(), "Accept-Language", language), language);
            }
            isTold(marked.to(server), "da");
            manyAskAtOnce();
            answersWhatNeedsNoRecord();
            isReadOrUnavailable("/v1/decisions/" + known, "/v1/decisions", "/v1/log/head", "/v1/log/verify");
            assertThat(jar.process().isAlive()).isTrue();
        } finally {
            trouble.end();
        }
        askUntil(200);
        remembered.send(marked, server);
        isAsIfNothingHadHappened(head, marked);
    }

    private Sent request(String moment) {
        return new Sent(SmallRules.request(name + "-" + moment + "-" + number.incrementAndGet(), random), null);
    }

    /** A client that comes back again and again; a store may also have a little room left at first. */
    private void askUntil(int status) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(BACK_WITHIN);
        while (true) {
            Sent request = request("until" + status);
            HttpResponse<String> answer = remembered.send(request, server);
            if (answer.statusCode() == status) {
                return;
            }
            assertThat(Instant.now())
                    .as("%s, and last it said %s", answer.body(), last())
                    .isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String last() throws IOException {
        String said = jar.said();
        return said.substring(Math.max(0, said.length() - 1_000));
    }

    private static void isTold(HttpResponse<String> answer, String language) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(Server.json(answer).get("type").asString()).isEqualTo(PROBLEM);
        assertThat(Server.json(answer).get("title").asString())
                .isEqualTo(language.equals("da") ? "Svaret kan ikke gemmes nu" : "The answer cannot be recorded now");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    /** Nobody waits for those who came first: all wait for the same store, and are told at about the same time. */
    private void manyAskAtOnce() throws Exception {
        List<Callable<HttpResponse<String>>> asking = IntStream.range(0, MANY)
                .mapToObj(i -> request("many" + i))
                .map(request -> (Callable<HttpResponse<String>>) () -> remembered.send(request, server))
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(MANY);
        try {
            for (Future<?> told : clients.invokeAll(asking, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                told.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(remembered.surprises()).isEmpty();
    }

    private void answersWhatNeedsNoRecord() {
        HttpResponse<String> tried = server.post(
                Server.RECOMMENDATIONS + "?dryRun=true", request("tried").body());
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(Server.json(tried).has("decisionId")).isFalse();
        for (String path : new String[] {"/v1/findings", "/v1/rulebooks/in-force", "/actuator/health/liveness"}) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private void isReadOrUnavailable(String... paths) {
        for (String path : paths) {
            HttpResponse<String> answer = server.get(path, "Accept-Language", "da");
            if (answer.statusCode() != 200) {
                isTold(answer, "da");
            }
        }
    }

    private void isAsIfNothingHadHappened(LogHead head, Sent marked) throws Exception {
        assertThat(remembered.surprises()).isEmpty();
        long recorded = log.isIntactSince(head);
        assertThat(recorded).isEqualTo(head.size() + remembered.acknowledged().size() - 1);
        log.holds(remembered.acknowledged());
        remembered
                .turnedAway()
                .forEach(reference ->
                        assertThat(log.ids("&citizenRef=" + reference)).isEmpty());
        assertThat(log.ids("&citizenRef=" + marked.citizenRef())).hasSize(1);
        assertThat(jar.said()).doesNotContain(SECRET).doesNotContain(" ERROR ");
    }
}
