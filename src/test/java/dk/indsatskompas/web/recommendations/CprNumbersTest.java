package dk.indsatskompas.web.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import dk.indsatskompas.web.http.IdempotencyHeader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What looks like a civil registration number is refused wherever an id is taken, and neither repeated nor logged. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant("What looks like a civil registration number is refused wherever an id is taken, and random ids are not")
class CprNumbersTest extends WebTest {

    private static final String CURE = "Brug et pseudonym";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101905678",
                "010190-5678",
                "010190.5678",
                "010190_5678",
                "010190:5678",
                "010190--5678",
                "01-01-90-5678",
                "01.01.90.5678",
                "case-010190.5678",
                "case:0101905678:x",
                "case0101905678",
                "x0101905678y"
            })
    void areRefusedWhereverAnIdIsTaken(String cpr, CapturedOutput log) {
        String body = Server.example().put("citizenRef", cpr).toString();
        String impact = "/v1/rulebooks/" + rulebook().fingerprint() + "/impact";

        isRefused(server().ask(Server.example().put("citizenRef", cpr)), "/citizenRef", cpr);
        isRefused(server().get("/v1/decisions?citizenRef=" + cpr), "query:citizenRef", cpr);
        isRefused(server().send("DELETE", "/v1/citizens/" + cpr, BodyPublishers.noBody()), "path:citizenRef", cpr);
        isRefused(server().ask(Server.example(), IdempotencyHeader.NAME, cpr), "header:Idempotency-Key", cpr);
        for (String lines : new String[] {
            server().batch(body + "\n").body(),
            server().send("POST", impact, BodyPublishers.ofString(body), "Content-Type", "application/x-ndjson")
                    .body()
        }) {
            assertThat(lines).contains("cpr-number").doesNotContain(cpr);
        }
        assertThat(log.getAll()).doesNotContain(cpr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"010190/5678", "010190 5678", "01/01/90-5678", "010190–5678", "010190+5678", "010190\u00a05678"})
    void areRefusedWithWhatNoReferenceMayHave(String cpr, CapturedOutput log) {
        String escaped = URLEncoder.encode(cpr, StandardCharsets.UTF_8).replace("+", "%20");

        isRefused(server().ask(Server.example().put("citizenRef", cpr)), "/citizenRef", cpr);
        isRefused(server().get("/v1/decisions?citizenRef=" + escaped), "query:citizenRef", cpr);
        if (!cpr.contains("/")) {
            isRefused(
                    server().send("DELETE", "/v1/citizens/" + escaped, BodyPublishers.noBody()),
                    "path:citizenRef",
                    cpr);
        }
        assertThat(log.getAll()).doesNotContain(cpr);
    }

    @Test
    void areNotSeenInTheIdsThatAreUsual() {
        String uuid = UUID.fromString("af010190-5678-4123-8123-0101905678ab").toString();

        assertThat(server().ask(Server.example().put("citizenRef", uuid), IdempotencyHeader.NAME, uuid)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server().get("/v1/decisions?citizenRef=" + uuid).statusCode())
                .isEqualTo(200);
    }

    /** What feedback may say are codes; what else is sent in its place is refused and not repeated. */
    @Test
    void cannotBeGivenAsWhoeverGaveFeedback() {
        String id =
                Server.json(server().ask(Server.example())).at("/decisionId").asString();
        var answer = server().post(
                        "/v1/decisions/" + id + "/feedback",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("recommendation", "010190-5678")
                                .put("outcome", "ACCEPTED")
                                .put("reasonCode", "010190-5678")
                                .put("by", "010190-5678"));

        JsonNode problem = Problems.problem(answer, 400);
        assertThat(Problems.faults(problem))
                .containsExactlyInAnyOrder(
                        "/recommendation unknown-code", "/reasonCode unknown-code", "/by unknown-code");
        assertThat(problem.toString()).doesNotContain("010190");
    }

    private static void isRefused(HttpResponse<String> answer, String pointer, String cpr) {
        JsonNode problem = Problems.problem(answer, 400);
        assertThat(Problems.faults(problem)).containsExactly(pointer + " cpr-number");
        assertThat(problem.at("/errors/0/message").asString()).contains("ligner et personnummer");
        assertThat(problem.at("/errors/0/hint").asString()).containsAnyOf(CURE, "UUID");
        assertThat(problem.toString()).doesNotContain(cpr);
    }
}
