package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.folder.Folder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every answer is recorded, and can be asked again, opened, found, erased and proved over HTTP. */
abstract class RecordsTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String citizen = "case-" + UUID.randomUUID();

    @Autowired
    private Decisions decisions;

    @Test
    void aDecisionHoldsWhatWasSentAndAnsweredByteForByte() {
        String body = "  {\"citizenRef\" : \"" + citizen + "\", \"citizen\": {\"age\":24 } }\n";
        HttpResponse<String> answer = server().ask(body.getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> opened = server().get(self(answer));

        String whole = opened.body();
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(whole).contains("\"input\":" + body + ",").contains("\"answer\":" + answer.body() + ",");
        assertThat(id(answer)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void aDecisionHoldsWhatCameOfEveryConditionOfEveryRule() {
        JsonNode said = decision(server().ask(example(), "Accept-Language", ENGLISH), ENGLISH)
                .get("said");

        assertThat(said.get("trace").size())
                .isEqualTo(rulebook().contents().rules().size());
        for (JsonNode rule : said.get("trace")) {
            StringBuilder letters = new StringBuilder();
            rule.get("conditions")
                    .forEach(condition ->
                            letters.append(condition.get("outcome").asString().charAt(0)));
            assertThat(said.at("/outcomes").get(rule.get("rule").asString()).asString())
                    .hasToString(letters.toString());
        }
        JsonNode ips =
                Answers.only(said.get("trace"), "rule", "inklusion_2011/IPS til borgere med alvorlig sindslidelse");
        assertThat(ips.at("/outcome").asString()).isEqualTo("TRUE");
        assertThat(ips.at("/conditions/0/text").asString()).isEqualTo("The citizen has a severe mental illness");
        assertThat(ips.at("/conditions/0/actual").asBoolean()).isTrue();
    }

    @Test
    void aDryRunIsAnsweredAlikeAndNotRecorded() {
        long before = decisions.head().size();

        HttpResponse<String> dry =
                server().post(Server.RECOMMENDATIONS + "?dryRun=true", example(), "Idempotency-Key", "dry-1");

        ObjectNode answer = (ObjectNode) Server.json(dry);
        assertThat(answer.has("decisionId")).isFalse();
        assertThat(answer.has("links")).isFalse();
        assertThat(decisions.head().size()).isEqualTo(before);
        ObjectNode recorded = (ObjectNode) Server.json(server().ask(example()));
        List.of("decisionId", "links", "decidedAt").forEach(recorded::remove);
        answer.remove("decidedAt");
        assertThat(answer).isEqualTo(recorded);
        assertThat(decisions.head().size()).isEqualTo(before + 1);
    }

    @Test
    @Invariant("The same request sent fifty times at once is one record")
    void theSameRequestSentFiftyTimesAtOnceIsOneRecord() throws Exception {
        long before = decisions.head().size();
        ObjectNode example = example();

        List<HttpResponse<String>> answers = atOnce(50, () -> server().ask(example, "Idempotency-Key", citizen));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(decisions.head().size()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", ""})
    void aKeyThatIsNoneIsRefused(String key) {
        HttpResponse<String> refused = server().ask(example(), "Idempotency-Key", key);

        assertThat(Problems.faults(Problems.problem(refused, 400))).containsExactly("header:Idempotency-Key malformed");
    }

    @Test
    void aKeyThatWasUsedForAnotherRequestIsRefused() {
        server().ask(example(), "Idempotency-Key", citizen);
        ObjectNode other = example();
        other.withObject("/citizen").put("age", 25);

        HttpResponse<String> refused = server().ask(other, "Idempotency-Key", citizen);

        assertThat(Problems.problem(refused, 422).at("/type").asString()).endsWith(":idempotency-key-conflict");
    }

    @Test
    void aRequestThatIsSentAgainGetsTheFirstAnswerInTheFirstLanguage() {
        HttpResponse<String> first = server().ask(example(), "Idempotency-Key", citizen, "Accept-Language", ENGLISH);

        HttpResponse<String> again = server().ask(example(), "Idempotency-Key", citizen, "Accept-Language", DANISH);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().allValues("Content-Language")).containsExactly(ENGLISH);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void anEarlierRulebookAnswersWhenItIsNamed() {
        Folder earlier = withAnotherVersion(rulebook().folder());
        decisions.keep(earlier, "test");

        HttpResponse<String> answer = server().ask(example(), "Rulebook", earlier.fingerprint());

        assertThat(Server.json(answer).at("/rulebook/fingerprint").asString()).isEqualTo(earlier.fingerprint());
        assertThat(Server.json(answer).at("/rulebook/version").asString()).isEqualTo("1999.9");
        assertThat(Server.json(server().get("/v1/decisions?rulebook=" + earlier.fingerprint()))
                        .at("/decisions/0/decisionId")
                        .asString())
                .isEqualTo(id(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:0000", "../../etc/passwd", "%00", "*"})
    void aRulebookThatNeverAnsweredIsNotFound(String fingerprint) {
        JsonNode problem = Problems.problem(server().ask(example(), "Rulebook", fingerprint), 404);

        assertThat(problem.at("/type").asString()).endsWith(":unknown-rulebook");
    }

    @ParameterizedTest
    @CsvSource({
        "recommendation=ips&",
        "recommendation=brobygning&outcome=NOT_RECOMMENDED&",
        "finding=IPS-E1-JOB-EDU&",
        "rule=inklusion_2011/IPS%20til%20borgere%20med%20alvorlig%20sindslidelse&",
        "outcome=UNDETERMINED&",
        "from=2020-01-01&to=2999-12-31&",
        "from=2020-01-01T00:00:00Z&",
        "''",
    })
    void aDecisionIsFoundBy(String criteria) {
        String id = id(server().ask(onlyJob()));

        assertThat(found(criteria + "citizenRef=" + citizen)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendation=brobygning&",
                "finding=BRO-E1-25W&",
                "outcome=ACCEPTED&",
                "outcome=ACCEPTED&recommendation=ips&",
                "to=2020-01-01&",
                "from=2999-01-01&",
            })
    void aDecisionIsNotFoundBy(String criteria) {
        server().ask(onlyJob());

        assertThat(found(criteria + "citizenRef=" + citizen)).isEmpty();
    }

    @Test
    void aSearchGoesOnWhereItStoppedWhateverIsRecordedMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, id(server().ask(example())));
        }
        List<String> found = new ArrayList<>();
        String begin = "/v1/decisions?limit=3&citizenRef=" + citizen;
        String next = begin;
        do {
            HttpResponse<String> answer = server().get(next);
            JsonNode page = Server.json(answer);
            page.get("decisions").forEach(one -> found.add(one.get("decisionId").asString()));
            next = page.has("next") ? begin + "&cursor=" + page.get("next").asString() : null;
            assertThat(answer.headers().firstValue("Link"))
                    .isEqualTo(Optional.ofNullable(next).map(address -> "<" + address + ">; rel=\"next\""));
            server().ask(example());
        } while (next != null);

        assertThat(found).isEqualTo(all);
    }

    @Test
    void everyFaultOfASearchIsToldAtOnce() {
        HttpResponse<String> answer =
                server().get("/v1/decisions?from=yesterday&to=2026-13-01&outcome=MAYBE&cursor=x&limit=201");

        assertThat(Problems.faults(Problems.problem(answer, 400)))
                .containsExactly(
                        "query:from malformed",
                        "query:to malformed",
                        "query:outcome malformed",
                        "query:cursor malformed",
                        "query:limit malformed");
        assertThat(answer.body()).doesNotContain("yesterday").doesNotContain("MAYBE");
    }

    @Test
    void feedbackIsRecordedAndFound() {
        HttpResponse<String> answer = server().ask(example());

        JsonNode recorded = Server.json(feedBack(id(answer), "ips", "REJECTED", "WAITING_TIME"));

        JsonNode given = decision(answer, DANISH).at("/said/feedback/0");
        assertThat(given.get("id")).isEqualTo(recorded.get("id"));
        assertThat(given.at("/feedback/reasonCode").asString()).isEqualTo("WAITING_TIME");
        assertThat(found("outcome=REJECTED&recommendation=ips&citizenRef=" + citizen))
                .containsExactly(id(answer));
        assertThat(found("outcome=REJECTED&citizenRef=" + citizen)).containsExactly(id(answer));
        assertThat(found("outcome=REJECTED&recommendation=mentor&citizenRef=" + citizen))
                .isEmpty();
    }

    @Test
    void feedbackIsCountedByRecommendationRuleAndReason() {
        JsonNode before = Server.json(server().get("/v1/feedback?from=2000-01-01"));
        String id = id(server().ask(example()));
        feedBack(id, "ips", "REJECTED", "WAITING_TIME");
        feedBack(id, "ips", "REJECTED", "NOT_THE_TIME");

        JsonNode after = Server.json(server().get("/v1/feedback?from=2000-01-01"));

        String rule = "inklusion_2011/IPS til borgere med alvorlig sindslidelse";
        assertThat(rejected(after, "byRecommendation", "recommendation", "ips")
                        - rejected(before, "byRecommendation", "recommendation", "ips"))
                .isEqualTo(2);
        assertThat(rejected(after, "byRule", "rule", rule) - rejected(before, "byRule", "rule", rule))
                .isEqualTo(2);
        assertThat(after.get("byReason"))
                .anyMatch(one -> one.get("reason").asString().equals("NOT_THE_TIME"));
        assertThat(Server.json(server().get("/v1/feedback?to=2000-01-01")).get("byRule"))
                .isEmpty();
        assertThat(Problems.faults(Problems.problem(server().get("/v1/feedback?from=x"), 400)))
                .containsExactly("query:from malformed");
    }

    private static int rejected(JsonNode totals, String list, String key, String id) {
        for (JsonNode one : totals.get(list)) {
            if (one.get(key).asString().equals(id)) {
                return one.get("rejected").asInt();
            }
        }
        return 0;
    }

    @Test
    void everyRulebookThatAnsweredCanBeReadWhole() {
        String fingerprint = rulebook().fingerprint();

        JsonNode rulebook = Server.json(server().get("/v1/rulebooks/" + fingerprint));

        assertThat(Server.json(server().get("/v1/rulebooks")))
                .anyMatch(kept -> kept.get("fingerprint").asString().equals(fingerprint)
                        && kept.get("inForce").asBoolean());
        assertThat(rulebook.get("files").size())
                .isEqualTo(rulebook().folder().files().size());
        rulebook.get("files")
                .forEach(file -> assertThat(
                                server().get(file.get("self").asString()).body())
                        .isEqualTo(rulebook()
                                .folder()
                                .text(file.get("path").asString())
                                .orElseThrow()));
        Problems.problem(server().get("/v1/rulebooks/sha256:0"), 404);
        Problems.problem(server().get("/v1/rulebooks/" + fingerprint + "/files/nothing"), 404);
        Problems.problem(server().get("/v1/rulebooks/" + fingerprint + "/files/..%2F..%2Fetc%2Fpasswd"), 400);
    }

    @Test
    void everyFaultOfFeedbackIsToldAtOnceAndNothingIsRepeated() {
        String id = id(server().ask(onlyJob()));
        long before = decisions.head().size();
        ObjectNode feedback = JSON.createObjectNode()
                .put("recommendation", "brobygning")
                .put("outcome", "ACEPTED")
                .put("secondCode", "Jens Hansen 010203-1234")
                .put("by", "Jens Hansen")
                .put("comment", "free text");

        HttpResponse<String> answer =
                server().post("/v1/decisions/" + id + "/feedback", feedback, "Accept-Language", ENGLISH);

        assertThat(Problems.faults(Problems.problem(answer, 400)))
                .containsExactly(
                        "/comment unknown-field",
                        "/recommendation unknown-code",
                        "/outcome unknown-code",
                        "/reasonCode required",
                        "/secondCode unknown-code",
                        "/by unknown-code");
        assertThat(answer.body())
                .contains("Did you mean “ACCEPTED”?")
                .doesNotContain("Jens")
                .doesNotContain("free text");
        assertThat(decisions.head().size()).isEqualTo(before);
    }

    @Test
    void anErasedCitizenIsGoneAndTheChainStillVerifies() {
        HttpResponse<String> answer = server().ask(example(), "Idempotency-Key", citizen);
        feedBack(id(answer), "ips", "ACCEPTED", "FITS_THE_CITIZEN");

        HttpResponse<String> erased = server().send("DELETE", "/v1/citizens/" + citizen, BodyPublishers.noBody());

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.body()).doesNotContain(citizen);
        HttpResponse<String> left = server().get(self(answer), "Accept-Language", ENGLISH);
        assertThat(Server.json(left).has("said")).isFalse();
        assertThat(Server.json(left).at("/erased/by"))
                .isEqualTo(Server.json(erased).at("/id"));
        assertThat(left.body()).doesNotContain(citizen);
        assertThat(found("citizenRef=" + citizen)).isEmpty();
        Problems.problem(feedBack(id(answer), "ips", "ACCEPTED", "FITS_THE_CITIZEN"), 410);
        Problems.problem(server().ask(example(), "Idempotency-Key", citizen), 410);
        assertThat(server().send("DELETE", "/v1/citizens/" + citizen, BodyPublishers.noBody())
                        .body())
                .isEqualTo(erased.body());
        Problems.problem(server().send("DELETE", "/v1/citizens/" + citizen + "x", BodyPublishers.noBody()), 404);
        assertThat(Server.json(server().get("/v1/log/verify")).at("/intact").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "00000000-0000-7000-8000-000000000000", "1-1-1-1-1"})
    void whatIsNoDecisionIsNotFound(String id) {
        Problems.problem(server().get("/v1/decisions/" + id), 404);
        Problems.problem(feedBack(id, "ips", "ACCEPTED", "FITS_THE_CITIZEN"), 404);
    }

    @Test
    void anybodyCanCheckTheHashOfADecision() throws Exception {
        String decision = server().get(self(server().ask(example()))).body();

        assertThat(JSON.readTree(decision).at("/entry/hash").asString()).isEqualTo(sha256("\0" + statement(decision)));
    }

    @Test
    void theWholeLogIsChecked() {
        server().ask(example());

        JsonNode found = Server.json(server().get("/v1/log/verify"));
        assertThat(found.at("/intact").asBoolean()).isTrue();
        assertThat(found.at("/checked").asLong()).isPositive();
        assertThat(found.at("/head").asString().lines().toList().get(1))
                .isEqualTo(found.at("/checked").asString());
        assertThat(Problems.faults(Problems.problem(server().get("/v1/log/verify?count=1"), 400)))
                .containsExactly("query: unknown-parameter");
    }

    private static String statement(String decision) {
        return decision.replaceFirst("(?s).*\"statement\":(\\{[^}]*}).*", "$1");
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private List<String> found(String criteria) {
        List<String> ids = new ArrayList<>();
        Server.json(server().get("/v1/decisions?" + criteria))
                .get("decisions")
                .forEach(one -> ids.add(one.get("decisionId").asString()));
        return ids;
    }

    private HttpResponse<String> feedBack(String id, String recommendation, String outcome, String reason) {
        ObjectNode feedback = JSON.createObjectNode()
                .put("recommendation", recommendation)
                .put("outcome", outcome)
                .put("reasonCode", reason)
                .put("by", "CASEWORKER");
        return server().post("/v1/decisions/" + id + "/feedback", feedback);
    }

    private JsonNode decision(HttpResponse<String> answer, String language) {
        return Server.json(server().get(self(answer), "Accept-Language", language));
    }

    private static String self(HttpResponse<String> answer) {
        return Server.json(answer).at("/links/self").asString();
    }

    private static String id(HttpResponse<String> answer) {
        return Server.json(answer).at("/decisionId").asString();
    }

    private ObjectNode example() {
        return Server.example().put("citizenRef", citizen);
    }

    private ObjectNode onlyJob() {
        ObjectNode example = example();
        example.withObject("/citizen").putArray("wants").add("EMPLOYMENT");
        return example;
    }

    private static Folder withAnotherVersion(Folder folder) {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String manifest = folder.text("rulebook.yaml").orElseThrow();
        files.put(
                "rulebook.yaml",
                manifest.replaceFirst("version: .*", "version: \"1999.9\"").getBytes(StandardCharsets.UTF_8));
        return ShippedRules.open(Folder.of(files)).folder();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
