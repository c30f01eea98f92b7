package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A case system reads what it asked itself, and does not even learn whether there is anything else. */
@Invariant("A case system finds its own decisions only, and cannot tell others from none")
class OwnDecisionsTest extends SignedInTest {

    private static final String BODY = "{\"citizenRef\": \"case-1\", \"citizen\": {\"age\": 24}}";

    private String asker = "";
    private String other = "";
    private String auditor = "";
    private String id = "";

    @BeforeEach
    void ask() {
        asker = goodKey("kommune-a", Role.CASE_SYSTEM);
        other = goodKey("kommune-b", Role.CASE_SYSTEM);
        auditor = goodKey("revisor", Role.AUDITOR);
        id = decisionId(post(Server.RECOMMENDATIONS, asker, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report", "/why?one=mentor&other=ips", "/replay", "/feedback"})
    void isNotFoundByAnother(String what) {
        assertThat(open(what, asker).statusCode()).isNotIn(401, 403, 500);
        JsonNode refused = Problems.problem(open(what, other), 404);
        JsonNode nothing = Problems.problem(open(what.replaceFirst("^", "x"), other), 404);

        assertThat(refused.at("/type")).isEqualTo(nothing.at("/type"));
        assertThat(refused.at("/detail")).isEqualTo(nothing.at("/detail"));
    }

    @Test
    void opensForItsAskerAndForTheAuditor() {
        assertThat(open("", asker).statusCode()).isEqualTo(200);
        assertThat(open("", auditor).statusCode()).isEqualTo(200);
        assertThat(Server.json(open("", auditor)).at("/entry/statement/caller").asString())
                .isEqualTo("kommune-a");
        assertThat(open("/report", asker).statusCode()).isEqualTo(200);
        assertThat(Server.json(open("/replay", asker)).at("/identical").asBoolean())
                .isTrue();
    }

    @Test
    void isFoundByItsAskerAndTheAuditorOnly() {
        assertThat(found("", asker)).contains(id);
        assertThat(found("?citizenRef=case-1", asker)).contains(id);
        assertThat(found("?from=2026-01-01", asker)).contains(id);
        assertThat(found("", auditor)).contains(id);
        assertThat(found("", other)).doesNotContain(id);
        assertThat(found("?citizenRef=case-1", other)).doesNotContain(id);
        assertThat(found("?from=2026-01-01", other)).doesNotContain(id);
        assertThat(found("?limit=1", asker)).hasSize(1);
    }

    @Test
    void isStillItsOwnWithTheNextKeyOfThatName() {
        assertThat(get("/v1/decisions/" + id, goodKey("kommune-a", Role.CASE_SYSTEM))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIdempotencyKeyIsOfItsCallerOnly() {
        String marked = decisionId(marked(asker, "k-1"));

        assertThat(decisionId(marked(asker, "k-1"))).isEqualTo(marked);
        assertThat(decisionId(marked(other, "k-1"))).isNotEqualTo(marked);
    }

    private HttpResponse<String> marked(String key, String idempotencyKey) {
        return server().ask(
                        BODY.replace("24", "25").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + key,
                        "Idempotency-Key",
                        id + idempotencyKey);
    }

    private HttpResponse<String> open(String what, String key) {
        String path = "/v1/decisions/"
                + (what.startsWith("x") ? id.replaceFirst(".$", "") + (id.endsWith("0") ? "1" : "0") : id)
                + what.replaceFirst("^x", "");
        return what.endsWith("/replay") || what.endsWith("/feedback") ? post(path, key, "{}") : get(path, key);
    }

    private List<String> found(String query, String key) {
        return Server.json(get("/v1/decisions" + query, key))
                .at("/decisions")
                .valueStream()
                .map(one -> one.at("/decisionId").asString())
                .toList();
    }

    private static String decisionId(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer).at("/decisionId").asString();
    }
}
