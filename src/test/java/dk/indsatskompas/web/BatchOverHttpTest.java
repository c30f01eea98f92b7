package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advisor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines in, lines out: in order, each by itself, and no further ahead than somebody reads. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant(
        "A batch keeps its order, reads no further ahead while its answers are read, and stops when the client leaves")
abstract class BatchOverHttpTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DRY = "?dryRun=true";

    @Test
    void answersEachLineInItsPlaceHoweverMuchWorkItIs() {
        List<String> questions = IntStream.range(0, 400)
                .mapToObj(n -> n % 7 == 0
                        ? Server.example().put("citizenRef", "case-" + n).toString()
                        : small(n))
                .toList();

        List<JsonNode> answers = answers(server().batch(DRY, bytes(String.join("\n", questions))));

        assertThat(answers)
                .extracting(answer -> answer.at("/citizenRef").asString())
                .containsExactlyElementsOf(
                        IntStream.range(0, 400).mapToObj(n -> "case-" + n).toList());
    }

    @Test
    void tellsABadLineInItsPlaceAndAnswersTheOthers() {
        String lines = "\uFEFF" + small(1) + "\r\n"
                + "{\"citizenRef\":\n"
                + "{\"citizenRef\":\"\u00ff\"}\n"
                + "{\"citizenRef\":\"" + "x".repeat(70_000) + "\"}\n"
                + "{\"citizenRef\":\"a\",\"citizenRef\":\"b\"}\n"
                + "{\"citizenRef\":\"010190-1234\"}\n"
                + "\n"
                + small(8);
        byte[] sent = lines.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < sent.length; i++) {
            sent[i] = sent[i] == (byte) 0xc3 ? (byte) 0xff : sent[i];
        }

        HttpResponse<String> answer = server().batch(DRY, sent, "Accept-Language", ENGLISH);
        List<JsonNode> answers = answers(answer);

        assertThat(answers).hasSize(8);
        assertThat(answers.get(0).at("/citizenRef").asString()).isEqualTo("case-1");
        problem(answers, 2, 400, "malformed-json");
        problem(answers, 3, 400, "not-utf-8");
        problem(answers, 4, 413, null);
        problem(answers, 5, 400, "duplicate-key");
        problem(answers, 6, 400, "cpr-number");
        problem(answers, 7, 400, "not-an-object");
        assertThat(answers.get(7).at("/citizenRef").asString()).isEqualTo("case-8");
        assertThat(answer.body()).doesNotContain("010190").contains("The request cannot be answered");
    }

    private static void problem(List<JsonNode> answers, int line, int status, String code) {
        JsonNode answer = answers.get(line - 1);
        assertThat(answer.propertyNames()).containsExactly("line", "problem");
        assertThat(answer.at("/line").asInt()).isEqualTo(line);
        Problems.isAProblem(answer.get("problem"), status);
        if (code != null) {
            assertThat(Problems.faults(answer.get("problem")))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault).endsWith(" " + code));
        }
    }

    @Test
    void aLineEndIsNoLine() {
        assertThat(server().batch(DRY, new byte[0]).body()).isEmpty();
        assertThat(answers(server().batch(DRY, bytes(small(1) + "\n")))).hasSize(1);
        assertThat(answers(server().batch(DRY, bytes(small(1) + "\n\n")))).hasSize(2);
    }

    @Test
    void recordsEachLineAndItsAnswerByteForByteInTheirOrder() {
        long before = server().recorded();
        String citizen = UUID.randomUUID().toString();
        List<String> questions = IntStream.range(0, 200)
                .mapToObj(n -> n == 99
                        ? "nonsense"
                        : " {\"citizenRef\" : \"" + citizen + "\" , \"asOf\":null}" + " ".repeat(n))
                .toList();

        String[] answers = server().batch(String.join("\r\n", questions)).body().split("\n");

        assertThat(answers).hasSize(200);
        assertThat(server().recorded()).isEqualTo(before + 199);
        for (int n = 0; n < 200; n += 3) {
            if (n != 99) {
                String opened = server().get(
                                JSON.readTree(answers[n]).at("/links/self").asString())
                        .body();
                assertThat(opened)
                        .contains("\"input\":" + questions.get(n) + ",")
                        .contains("\"answer\":" + answers[n] + ",");
                assertThat(JSON.readTree(opened).at("/entry/statement/sequence").asLong())
                        .isEqualTo(before + 1 + n - (n > 99 ? 1 : 0));
            }
        }
        assertThat(server().isIntact()).isTrue();
    }

    @Test
    void answersAsEachQuestionWouldBeAnsweredAlone() {
        List<byte[]> questions = new RecordedCitizens(new Advisor(rulebook())).questions(20_261_123, 150);
        String lines = questions.stream()
                .map(question -> new String(question, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));

        List<JsonNode> together = answers(server().batch(DRY, bytes(lines), "Accept-Language", ENGLISH));

        for (int n = 0; n < questions.size(); n++) {
            HttpResponse<String> alone = server().post(
                            Server.RECOMMENDATIONS + DRY, JSON.readTree(questions.get(n)), "Accept-Language", ENGLISH);
            assertThat(timeless(together.get(n))).isEqualTo(timeless(Server.json(alone)));
        }
    }

    private static JsonNode timeless(JsonNode answer) {
        return ((ObjectNode) answer).without("decidedAt");
    }

    @Test
    void answersWhoeverWaitsForAnAnswerBeforeSheAsksOn() throws IOException {
        try (LineClient client = new LineClient(server().port(), DRY)) {
            for (int n = 0; n < 3; n++) {
                client.send(small(n) + "\n");
                client.readTo("\"citizenRef\":\"case-" + n + "\"");
            }
        }
    }

    /** More than Tomcat takes from a connection at once, which is 8 KB. */
    @Test
    void takesUpTogetherWhatArrivedTogether() throws IOException {
        int lines = 40;
        String questions = IntStream.range(0, lines)
                .mapToObj(n -> Server.example().put("citizenRef", "case-" + n).toString())
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(questions.length()).isBetween(30_000, 60_000);
        long before = server().recorded();
        long commits = commits();

        try (LineClient client = new LineClient(server().port(), "")) {
            client.send(questions);
            client.readTo("\"citizenRef\":\"case-" + (lines - 1) + "\"");
        }

        assertThat(server().recorded() - before).isEqualTo(lines);
        assertThat(commits() - commits).isBetween(1L, 2L);
    }

    private long commits() {
        return Server.json(server().get("/actuator/metrics/indsatskompas.store.commit"))
                .at("/measurements/0/value")
                .asLong();
    }

    @Test
    void hangsUpInTheMiddleWhenTheBodyBreaksOff(CapturedOutput log) throws IOException {
        try (LineClient client = new LineClient(server().port(), DRY)) {
            client.send(small(1) + "\n");
            client.readTo("\"citizenRef\":\"case-1\"");

            assertThat(client.breakOff()).doesNotContain("\r\n0\r\n").doesNotContain("urn:indsatskompas:problem");
        }
        assertThat(log).doesNotContain("ERROR");
    }

    /** A pause that is no sign that nobody reads. */
    @Test
    void readsNoFurtherAheadThanSomebodyReadsTheAnswers() throws Exception {
        AtomicLong sent = new AtomicLong();
        Thread sender;
        try (LineClient client = new LineClient(server().port(), DRY)) {
            sender = sendingWithoutEnd(client, sent);
            long stalled = stalled(sent::get, 300);
            assertThat(stalled).isLessThan(20_000);
            client.readTo("\"citizenRef\":\"case-" + stalled + "\"");
            assertThat(sent.get()).isGreaterThan(stalled);
        }
        sender.join();
    }

    @Test
    void stopsWorkingWhenTheClientLeaves() throws Exception {
        long before = server().recorded();
        AtomicLong sent = new AtomicLong();
        Thread sender;
        try (LineClient client = new LineClient(server().port(), "")) {
            sender = sendingWithoutEnd(client, sent);
            client.readTo("\"citizenRef\":\"case-300\"");
        }
        sender.join();
        long recorded = stalled(() -> server().recorded(), Size.WHOLE ? 2_000 : 300);

        assertThat(recorded - before).isBetween(300L, Math.max(400L, sent.get()));
        assertThat(answers(server().batch(DRY, bytes(small(1))))).hasSize(1);
    }

    private static Thread sendingWithoutEnd(LineClient client, AtomicLong sent) {
        Thread sender = new Thread(() -> {
            try {
                while (true) {
                    client.send(small(sent.get()) + "\n");
                    sent.incrementAndGet();
                }
            } catch (IOException e) {
                // It was hung up, which ends it.
            }
        });
        sender.start();
        return sender;
    }

    /** The number once it has not changed for so long. */
    private static long stalled(LongSupplier number, long millis) throws InterruptedException {
        long last = -1;
        while (last != number.getAsLong()) {
            last = number.getAsLong();
            Thread.sleep(millis);
        }
        return last;
    }

    @Test
    void refusesAsAWholeWhatIsNoBatch() {
        Problems.problem(server().post(Server.BATCH, Server.example()), 415);
        Problems.problem(server().batch(small(1), "Accept", "application/json"), 406);
        Problems.problem(server().batch(small(1), "Rulebook", "sha256:" + "0".repeat(64)), 404);
    }

    @Test
    void isKeptByNoCacheAndSaysItsLanguage() {
        HttpResponse<String> answer = server().batch(
                        DRY,
                        bytes(small(1)),
                        "Accept-Language",
                        ENGLISH,
                        "Rulebook",
                        rulebook().fingerprint());

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(ENGLISH);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answers(answer).get(0).at("/language").asString()).isEqualTo(ENGLISH);
    }

    private static String small(long number) {
        return "{\"citizenRef\":\"case-" + number + "\"}";
    }

    private static byte[] bytes(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JSON::readTree).toList();
    }
}
