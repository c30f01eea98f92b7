package dk.indsatskompas;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.web.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import tools.jackson.databind.JsonNode;

/** Everybody who asks one service at the same time, until they are stopped. */
final class Mix {

    private static final int CASE_SYSTEMS = 8;
    private static final int CITIZENS = 2_000;
    private static final int LINES = 500;
    private static final int MILLIS_BETWEEN_CHANGES = 10_000;
    private static final int SIGNIFICANT_DIGITS = 3;

    private static final List<String> SEARCHES = List.of(
            "recommendation=ips",
            "finding=IPS-E1-JOB-EDU",
            "from=2026-01-01T00:00:00Z",
            "recommendation=mentor&limit=200");

    /**
     * What was seen in some time.
     *
     * @param asked how long each single question took, in microseconds
     */
    record Minute(Histogram asked, Histogram searched, long lines, int reloads, int troubles) {

        static final String HEADER =
                "minute    asked  p50 ms  p99 ms  max ms  searched  p99 ms    lines  rulebooks  troubles  heap MiB";

        String line(int number, long heap) {
            return "%6d %8d %7.1f %7.1f %7.1f %9d %7.1f %8d %10d %9d %9d"
                    .formatted(
                            number,
                            asked.getTotalCount(),
                            millis(asked, 50),
                            millis(asked, 99),
                            millis(asked, 100),
                            searched.getTotalCount(),
                            millis(searched, 99),
                            lines,
                            reloads,
                            troubles,
                            heap);
        }

        private static double millis(Histogram micros, double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private final Server server;
    private final Path rules;
    private final List<String> citizens;
    private final Recorder asked = new Recorder(SIGNIFICANT_DIGITS);
    private final Recorder searched = new Recorder(SIGNIFICANT_DIGITS);
    private final Collection<String> rulebooks = new ConcurrentLinkedQueue<>();
    private final Collection<String> troubles = new ConcurrentLinkedQueue<>();
    private final Collection<Long> lines = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Mix(Server server, Path rules) {
        this.server = server;
        this.rules = rules;
        this.citizens = new RecordedCitizens(new Advisor(ShippedRules.rulebook()))
                .questions(1, CITIZENS).stream()
                        .map(question -> new String(question, StandardCharsets.UTF_8))
                        .toList();
    }

    /** They begin. */
    static Mix on(Server server, Path rules) {
        Mix mix = new Mix(server, rules);
        for (int client = 0; client < CASE_SYSTEMS; client++) {
            SplittableRandom random = new SplittableRandom(client);
            mix.begin("case-system-" + client, () -> mix.ask(random));
        }
        mix.begin("batch", mix::batch);
        mix.begin("auditor", mix::search);
        mix.begin("policy", mix::change);
        mix.threads.forEach(Thread::start);
        return mix;
    }

    /** What is seen in that many seconds from now on. */
    Minute minute(int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1_000L);
        long answered = lines.stream().mapToLong(Long::longValue).sum();
        lines.clear();
        int different = new TreeSet<>(rulebooks).size();
        rulebooks.clear();
        return new Minute(
                asked.getIntervalHistogram(), searched.getIntervalHistogram(), answered, different, troubles.size());
    }

    /** Waits for the last answers, and gives what went wrong, each once. */
    Collection<String> stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return new TreeSet<>(troubles);
    }

    private interface Doing {
        void once() throws Exception;
    }

    private void begin(String name, Doing doing) {
        threads.add(new Thread(
                () -> {
                    while (!stopped) {
                        try {
                            doing.once();
                        } catch (Exception | AssertionError e) {
                            troubles.add(name + ": " + e);
                        }
                    }
                },
                name));
    }

    private void ask(SplittableRandom random) {
        String body = citizens.get(random.nextInt(citizens.size()));
        HttpResponse<String> answer = timed(
                asked,
                () -> server.send(
                        "POST",
                        Server.RECOMMENDATIONS,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json"));
        rulebooks.add(Server.json(answer).at("/rulebook/fingerprint").asString());
    }

    private void batch() {
        String body = citizens.stream().limit(LINES).collect(Collectors.joining("\n"));
        HttpResponse<String> answer = expected(server.batch(body));
        long answers = answer.body()
                .lines()
                .filter(line -> line.contains("\"decisionId\""))
                .count();
        if (answers != LINES) {
            troubles.add("batch: " + answers + " of " + LINES + " lines were answered");
        }
        lines.add(answers);
    }

    private void search() throws InterruptedException {
        for (String search : SEARCHES) {
            HttpResponse<String> page = timed(searched, () -> server.get("/v1/decisions?" + search));
            JsonNode first = Server.json(page).at("/decisions/0/decisionId");
            if (first.isString()) {
                expected(server.get("/v1/decisions/" + first.asString()));
                HttpResponse<String> replay = expected(server.post("/v1/decisions/" + first.asString() + "/replay"));
                if (!Server.json(replay).path("identical").asBoolean()) {
                    troubles.add("auditor: a decision is not replayed to the byte");
                }
            }
            Thread.sleep(100);
        }
    }

    /** One rulebook and another, in turns. */
    private void change() throws InterruptedException {
        for (EditedRules edited : List.of(
                EditedRules.shipped().withAnotherDescription(),
                EditedRules.shipped().withCaseloadOf30())) {
            edited.writeTo(rules);
            for (int waited = 0; waited < MILLIS_BETWEEN_CHANGES && !stopped; waited += 100) {
                Thread.sleep(100);
            }
        }
    }

    private interface Request {
        HttpResponse<String> send();
    }

    private static HttpResponse<String> timed(Recorder recorder, Request request) {
        long began = System.nanoTime();
        HttpResponse<String> answer = request.send();
        recorder.recordValue((System.nanoTime() - began) / 1_000);
        return expected(answer);
    }

    private static HttpResponse<String> expected(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
