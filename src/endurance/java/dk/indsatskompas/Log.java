package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.GrowthProof;
import dk.indsatskompas.web.Server;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The log of decisions of a running service, as an auditor reads it. */
record Log(Server server) {

    LogHead head() {
        return LogHead.parse(server.get("/v1/log/head").body());
    }

    /** Nothing is wrong, and what was there when the head was kept still is; gives how many entries there are. */
    long isIntactSince(LogHead kept) {
        HttpResponse<String> answer = server.get("/v1/log/verify");
        JsonNode verified = Server.json(answer);
        assertThat(verified.path("intact").asBoolean()).as(answer.body()).isTrue();
        LogHead head = LogHead.parse(verified.get("head").asString());
        assertThat(verified.get("checked").asLong()).isEqualTo(head.size());
        hasGrownSince(kept);
        return head.size();
    }

    /** By the proof alone. */
    void hasGrownSince(LogHead kept) {
        NoteVerifier key = NoteVerifier.of(server.get("/v1/log/key").body());
        String proof = server.get("/v1/log/consistency?from=" + kept.size()).body();
        assertThat(GrowthProof.parse(proof).wrong(kept, key)).as(proof).isEmpty();
    }

    /** How many entries are about rulebooks: that one is kept, or comes into force. All others here are decisions. */
    long rulebooks() {
        return (long) Server.json(server.get("/v1/rulebooks")).size()
                + Server.json(server.get("/v1/rulebooks/history")).size();
    }

    /** Each of these answers is recorded as it was sent, byte for byte. */
    void holds(Map<String, String> answersById) {
        answersById.forEach((id, answer) -> {
            HttpResponse<String> found = server.get("/v1/decisions/" + id);
            assertThat(found.statusCode()).as("%s %s", id, found.body()).isEqualTo(200);
            assertThat(found.body()).contains("\"answer\":" + answer + ",");
        });
    }

    /** The decision can be read, and what it says belongs to it. */
    void isWhole(String id) {
        HttpResponse<String> found = server.get("/v1/decisions/" + id);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        JsonNode said = Server.json(found).get("said");
        assertThat(said.at("/answer/decisionId").asString()).isEqualTo(id);
        assertThat(said.at("/answer/citizenRef")).isEqualTo(said.at("/input/citizenRef"));
        assertThat(said.get("outcomes").isEmpty()).isFalse();
    }

    /** The ids of all decisions that a search finds, newest first. */
    List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Server.json(server.get("/v1/decisions?limit=200" + query + cursor));
            page.get("decisions").forEach(item -> ids.add(item.get("decisionId").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
