package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The log of decisions of a running service, as an auditor reads it. */
record Log(Server server) {

    /** The signed end of the chain, as it is kept. */
    record KeptHead(long count, String query) {

        static KeptHead of(HttpResponse<String> answer) {
            JsonNode head = Server.json(answer);
            String query = "?count=" + head.get("count").asLong()
                    + "&hash=" + encoded(head.get("hash").asString())
                    + "&signature=" + encoded(head.get("signature").asString());
            return new KeptHead(head.get("count").asLong(), query);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    KeptHead head() {
        return KeptHead.of(server.get("/v1/log/head"));
    }

    /** Nothing is wrong, and what was there when the head was kept still is; gives how many entries there are. */
    long isIntactSince(KeptHead kept) {
        HttpResponse<String> answer = server.get("/v1/log/verify" + kept.query());
        JsonNode verified = Server.json(answer);
        assertThat(verified.path("intact").asBoolean()).as(answer.body()).isTrue();
        long count = verified.get("head").get("count").asLong();
        assertThat(verified.get("checked").asLong()).isEqualTo(count).isGreaterThanOrEqualTo(kept.count());
        return count;
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
