package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the OpenAPI document are what the service really says. */
class ExamplesTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void showTheAnswerToTheExampleProfile() throws IOException {
        var answer = server().ask(Server.example(), "Accept-Language", ENGLISH);

        Golden.hold(example("recommend"), Golden.timeless(ok(answer)));
    }

    @Test
    void showTheAnswerToABatch() throws IOException {
        String lines = Files.readString(Path.of("src/main/resources/openapi/recommendBatch.request.ndjson"));

        var answer = server().batch(lines, "Accept-Language", ENGLISH);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Golden.hold(
                Path.of("src/main/resources/openapi/recommendBatch.ndjson"),
                Golden.withoutChance(answer.body(), "case-7f3c"));
    }

    @Test
    void showAReplayedDecision() throws IOException {
        String id =
                Server.json(server().ask(Server.example())).get("decisionId").asString();

        var answer = server().post("/v1/decisions/" + id + "/replay", "Accept-Language", ENGLISH);

        ObjectNode replay = (ObjectNode) ok(answer);
        replay.put("decisionId", "019aaa6c-1e80-7000-8000-000000000001").put("fingerprint", "sha256:" + "0".repeat(64));
        replay.withObject("/application").put("then", "0.1.0").put("now", "0.1.0");
        Golden.hold(example("replay"), replay);
    }

    @Test
    void showARefusedProfile() throws IOException {
        ObjectNode profile = JSON.createObjectNode();
        profile.withObject("/citizen").put("age", 7).put("benefit", "UDDANNELSESHJAELP");

        var answer = server().ask(profile.put("asOf", "2026-11-22"), "Accept-Language", ENGLISH);

        ObjectNode problem = (ObjectNode) Problems.problem(answer, 400);
        Golden.hold(
                example("invalid-request"), problem.put("instance", "urn:uuid:3c6f1e0a-5d0b-4c55-9f1e-8a4f6a0f7d21"));
    }

    /** A list is shown by its first element. */
    @ParameterizedTest
    @CsvSource({
        "catalogue, /v1/recommendations/catalogue",
        "findings, /v1/findings?study=inklusion_2011",
        "finding, /v1/findings/IPS-E1-JOB-EDU",
        "studies, /v1/studies",
        "rules, /v1/rules",
        "guarantees, /v1/guarantees",
        "interpretations, /v1/interpretations",
        "vocabulary, /v1/vocabulary",
        "rulebooks, /v1/rulebooks",
        "rulebookInForce, /v1/rulebooks/in-force",
    })
    void showWhatCanBeRead(String operation, String path) throws IOException {
        assertThat(server().ask(Server.example()).statusCode()).isEqualTo(200);
        JsonNode answer = ok(server().get(path, "Accept-Language", ENGLISH));

        hold(operation, firstOfEach(answer), "nobody");
    }

    @Test
    void showADecisionFromItsAnswerToItsErasure() throws IOException {
        String citizen = "case-" + UUID.randomUUID();
        String id = Server.json(server().ask(Server.example().put("citizenRef", citizen)))
                .get("decisionId")
                .asString();
        JsonNode body = JSON.readTree(example("feedback.request").toFile());
        JsonNode feedback = ok(server().post("/v1/decisions/" + id + "/feedback", body, "Accept-Language", ENGLISH));
        JsonNode decision = ok(server().get("/v1/decisions/" + id, "Accept-Language", ENGLISH));
        JsonNode found = ok(server().get("/v1/decisions?citizenRef=" + citizen));
        JsonNode why =
                ok(server().get("/v1/decisions/" + id + "/why?one=jobfirst&other=ips", "Accept-Language", ENGLISH));
        JsonNode erased = ok(server().send("DELETE", "/v1/citizens/" + citizen, BodyPublishers.noBody()));

        shorten(decision);
        String rulebook = decision.at("/links/rulebook").asString();
        hold("rulebook", ok(server().get(rulebook, "Accept-Language", ENGLISH)), citizen);
        hold("why", why, citizen);
        hold("feedback", feedback, citizen);
        hold("feedbackTotals", ok(server().get("/v1/feedback?from=2999-01-01")), citizen);
        hold("decision", decision, citizen);
        hold("decisions", found, citizen);
        hold("eraseCitizen", erased, citizen);
        hold("logHead", ok(server().get("/v1/log/head")), citizen);
        hold("verifyLog", ok(server().get("/v1/log/verify", "Accept-Language", ENGLISH)), citizen);
    }

    /** The answer has an example of its own, and one rule shows what all look like. */
    private static void shorten(JsonNode decision) {
        JsonNode answer = decision.at("/said/answer");
        answer.values().stream().filter(ArrayNode.class::isInstance).forEach(list -> ((ArrayNode) list).removeAll());
        ArrayNode trace = (ArrayNode) decision.at("/said/trace");
        JsonNode first = trace.get(0);
        trace.removeAll().add(first);
        ObjectNode outcomes = (ObjectNode) decision.at("/said/outcomes");
        outcomes.retain(first.get("rule").asString());
    }

    private static void hold(String operation, JsonNode answer, String citizen) throws IOException {
        Golden.hold(example(operation), JSON.readTree(Golden.withoutChance(answer.toString(), citizen)));
    }

    private static JsonNode firstOfEach(JsonNode answer) {
        if (answer instanceof ArrayNode list) {
            return JSON.createArrayNode().add(list.get(0));
        }
        if (answer.has("codeLists")) {
            ObjectNode vocabulary = JSON.createObjectNode();
            answer.propertyStream().forEach(list -> vocabulary.set(list.getKey(), firstOfEach(list.getValue())));
            return vocabulary;
        }
        return answer;
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }

    private static Path example(String name) {
        return Path.of("src/main/resources/openapi", name + ".json");
    }
}
