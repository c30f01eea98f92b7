package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that is sent again with its key is done once, wherever it is sent, and judged by what it means. */
@Invariant("An Idempotency-Key is honoured at every address that writes, or refused")
class SentAgainTest extends WebTest {

    private static final String KEY = "Idempotency-Key";
    private static final String ASKED = "{\"citizenRef\": \"%s\", \"citizen\": {\"age\": 24, \"inEducation\": false}}";

    private final String citizen = "again-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"citizenRef\":\"%s\",\"citizen\":{\"age\":24,\"inEducation\":false}}",
                "{ \"citizen\" : {\n \"inEducation\" : false, \"age\" : 24},\r\n\t\"citizenRef\" : \"%s\" }\n",
                "\uFEFF{\"citizenRef\": \"%s\", \"citizen\": {\"\\u0061ge\": 24, \"inEducation\": false}}",
            })
    void isTheSameWhateverItsWhiteSpaceAndTheOrderOfItsFields(String again) {
        HttpResponse<String> first = ask(ASKED);
        HttpResponse<String> second = ask(again);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(found()).hasSize(1);
    }

    @Test
    void isAnotherWithAnotherRulebookOrAtAnotherAddress() {
        String decision = Server.json(ask(ASKED)).at("/decisionId").asString();

        for (String rulebook : List.of(rulebook().fingerprint(), "sha256:1")) {
            conflicts(ask(ASKED, "Rulebook", rulebook));
        }
        conflicts(ask("{\"citizenRef\": \"%s\", \"citizen\": {\"age\": 25, \"inEducation\": false}}"));
        conflicts(feedBack(decision, "WAITING_TIME", key));
        assertThat(found()).hasSize(1);
    }

    @Test
    void isFeedbackOnce() {
        String decision = Server.json(server().ask(Server.example().put("citizenRef", citizen)))
                .at("/decisionId")
                .asString();

        HttpResponse<String> first = feedBack(decision, "WAITING_TIME", key);
        HttpResponse<String> again = feedBack(decision, "WAITING_TIME", key);
        HttpResponse<String> another = feedBack(decision, "WAITING_TIME", key + "-2");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(another.body()).isNotEqualTo(first.body());
        conflicts(feedBack(decision, "NOT_THE_TIME", key));
        assertThat(Server.json(server().get("/v1/decisions/" + decision)).at("/said/feedback"))
                .hasSize(2);
        assertThat(server().isIntact()).isTrue();
    }

    @Test
    void isABatchOfWhichOnlyWhatIsMissingIsRecorded() {
        List<String> first = batch(key, line("a", 24), line("b", 24), "{");
        List<String> again = batch(key, line("a", 24), " " + line("b", 24), line("c", 24), line("d", 24));

        assertThat(again.subList(0, 2)).isEqualTo(first.subList(0, 2));
        assertThat(again.subList(2, 4)).allMatch(line -> line.contains("decisionId"));
        assertThat(batch(key, line("a", 24), line("b", 24), line("c", 24), line("d", 24)))
                .isEqualTo(again);
        assertThat(found("a")).hasSize(1);
        assertThat(found("d")).hasSize(1);
        assertThat(server().isIntact()).isTrue();
    }

    @Test
    void isABatchOfWhichALineThatIsAnotherNowIsRefusedInItsPlace() {
        batch(key, line("a", 24), line("b", 24));
        server().send("DELETE", "/v1/citizens/" + citizen + "b", BodyPublishers.noBody());

        List<String> again = batch(key, line("a", 25), line("b", 24), line("c", 24));

        assertThat(again.get(0)).contains("\"line\":1", "idempotency-key-conflict", "422");
        assertThat(again.get(1)).contains("\"line\":2", "problem:erased", "410");
        assertThat(again.get(2)).contains("decisionId");
        assertThat(batch(key + "-2", line("a", 25)).get(0)).contains("decisionId");
    }

    @Test
    void isAnErasureThatIsNotMadeTwice() {
        ask(ASKED);
        String address = "/v1/citizens/" + citizen;

        HttpResponse<String> first = server().send("DELETE", address, BodyPublishers.noBody());
        HttpResponse<String> again = server().send("DELETE", address, BodyPublishers.noBody(), KEY, key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        Problems.problem(ask(ASKED), 410);

        server().ask(Server.example().put("citizenRef", citizen));
        HttpResponse<String> next = server().send("DELETE", address, BodyPublishers.noBody());
        assertThat(next.body()).isNotEqualTo(first.body());
        assertThat(server().send("DELETE", address, BodyPublishers.noBody()).body())
                .isEqualTo(next.body());
        assertThat(server().isIntact()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAtEveryAddressWhenItsKeyIsNone() {
        return Server.json(server().get("/v3/api-docs"))
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(operation -> {
                    String address = path.getKey().replaceAll("\\{[^}]*\\}", "sha256:1");
                    String type = operation.getValue().at("/requestBody/content").propertyNames().stream()
                            .findFirst()
                            .orElse("application/json");
                    return DynamicTest.dynamicTest(operation.getKey() + " " + path.getKey(), () -> {
                        for (String none : List.of("a b", "x".repeat(256), "010190-1234")) {
                            HttpResponse<String> answer = server().send(
                                            operation.getKey().toUpperCase(Locale.ROOT),
                                            address,
                                            BodyPublishers.ofString("{}"),
                                            "Content-Type",
                                            type,
                                            KEY,
                                            none);
                            assertThat(Problems.faults(Problems.problem(answer, 400))
                                            .get(0))
                                    .startsWith("header:Idempotency-Key");
                        }
                    });
                }));
    }

    private HttpResponse<String> ask(String body, String... headers) {
        String[] all = Stream.concat(Stream.of(KEY, key), Stream.of(headers)).toArray(String[]::new);
        return server().ask(body.formatted(citizen).getBytes(StandardCharsets.UTF_8), all);
    }

    private HttpResponse<String> feedBack(String decision, String reason, String marked) {
        JsonNode said = JsonMapper.shared()
                .createObjectNode()
                .put("recommendation", "ips")
                .put("outcome", "REJECTED")
                .put("reasonCode", reason)
                .put("by", "CASEWORKER");
        return server().post("/v1/decisions/" + decision + "/feedback", said, KEY, marked);
    }

    private String line(String who, int age) {
        return "{\"citizenRef\": \"%s%s\", \"citizen\": {\"age\": %s}}".formatted(citizen, who, age);
    }

    private List<String> batch(String marked, String... lines) {
        return server().batch(String.join("\n", lines), KEY, marked)
                .body()
                .lines()
                .toList();
    }

    private JsonNode found() {
        return found("");
    }

    private JsonNode found(String who) {
        return Server.json(server().get("/v1/decisions?citizenRef=" + citizen + who))
                .get("decisions");
    }

    private static void conflicts(HttpResponse<String> answer) {
        assertThat(Problems.problem(answer, 422).at("/type").asString()).endsWith(":idempotency-key-conflict");
    }
}
