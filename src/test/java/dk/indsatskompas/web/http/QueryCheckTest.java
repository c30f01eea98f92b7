package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands in an address is understood or refused. */
@Invariant("A query that is not understood, whole, is refused at every address, and nothing is recorded for it")
class QueryCheckTest extends WebTest {

    private static final String FINGERPRINT = EveryOperation.FINGERPRINT;

    @TestFactory
    Stream<DynamicTest> isRefusedAtEveryAddressThatDoesNotTakeIt() {
        return EveryOperation.of(server(), this::refuses);
    }

    private void refuses(EveryOperation operation) {
        JsonNode content = operation.said().at("/requestBody/content");
        String type = content.isMissingNode()
                ? null
                : content.propertyNames().iterator().next();
        for (String query : List.of("?surprise=1", "?SURPRISE", "?surprise=", "?surprise=1&surprise=2")) {
            HttpResponse<String> answer = server().send(
                            operation.method(),
                            operation.address() + query,
                            BodyPublishers.ofString(type == null ? "" : "{}"),
                            type == null ? new String[] {} : new String[] {"Content-Type", type});

            assertThat(Problems.faults(Problems.problem(answer, 400))).contains("query: unknown-parameter");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/sbom",
                "/actuator/metrics",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/favicon.ico"
            })
    void isRefusedAtTheAddressesOfFrameworksToo(String address) {
        for (int again = 0; again < 2; again++) {
            assertThat(Problems.faults(Problems.problem(server().get(address + "?surprise=1"), 400)))
                    .containsExactly("query: unknown-parameter");
            assertThat(server().get(address).statusCode()).isIn(200, 302);
        }
    }

    @Test
    void aFrameworksOwnParameterIsTaken() {
        String metric = "/actuator/metrics/jvm.memory.used";
        assertThat(server().get(metric + "?tag=area:heap&tag=id:no").statusCode())
                .isEqualTo(404);
        assertThat(server().get(metric + "?tag=area:heap").statusCode()).isEqualTo(200);
        assertThat(Problems.faults(Problems.problem(server().get(metric + "?tags=area:heap"), 400)))
                .containsExactly("query:tag unknown-parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "dryrun=true, query:dryRun unknown-parameter, »dryRun«",
        "dryRun=, query:dryRun malformed, værdi",
        "dryRun, query:dryRun malformed, værdi",
        "dryRun=ja, query:dryRun malformed, true",
        "dryRun=yes, query:dryRun malformed, true",
        "dryRun=1, query:dryRun malformed, true",
        "dryRun=TRUE, query:dryRun malformed, true",
        "dryRun=true&dryRun=true, query:dryRun repeated, én gang",
        "dryRun=true&dryRun=false, query:dryRun repeated, én gang",
    })
    void recordsNothingWhenWhatIsAskedForIsNotUnderstood(String query, String fault, String help) {
        int before = found("").size();

        for (String address : List.of(Server.RECOMMENDATIONS, Server.BATCH)) {
            HttpResponse<String> answer = server().send(
                            "POST",
                            address + "?" + query,
                            BodyPublishers.ofByteArray(Server.exampleBytes()),
                            "Content-Type",
                            address.equals(Server.BATCH) ? "application/x-ndjson" : "application/json");
            JsonNode problem = Problems.problem(answer, 400);
            assertThat(Problems.faults(problem)).containsExactly(fault);
            assertThat(problem.at("/errors/0/hint").asString()).contains(help);
        }
        assertThat(found("")).hasSize(before);
    }

    @Test
    void namesEveryFaultOfAQueryAtOnce() {
        JsonNode problem = Problems.problem(
                server().get("/v1/decisions?citizenref=case-1&limt=3&from=&outcome=RECOMMENDED&outcome=ACCEPTED"), 400);

        assertThat(Problems.faults(problem))
                .containsExactly(
                        "query:citizenRef unknown-parameter",
                        "query:limit unknown-parameter",
                        "query:from malformed",
                        "query:outcome repeated");
        assertThat(problem.at("/errors/0/hint").asString()).contains("»citizenRef«");
        assertThat(problem.at("/errors/1/hint").asString()).contains("»limit«");
    }

    @Test
    void repeatsNoNameThatIsNotItsOwn() {
        for (String name : List.of("010170-1234", "Jens%20Jensen", "Jens", "%3Cscript%3E", "a".repeat(200))) {
            HttpResponse<String> answer = server().get("/v1/findings?" + name + "=1");

            assertThat(Problems.faults(Problems.problem(answer, 400))).containsExactly("query: unknown-parameter");
            assertThat(answer.body()).doesNotContain("1234", "Jens", "script", "aaaa");
        }
    }

    /** What an address takes is asked of the frameworks, whatever its query. */
    @Test
    void isNobodysMatterWhoOnlyAsksWhatTheAddressTakes() {
        HttpResponse<String> answer =
                server().send("OPTIONS", "/v1/findings?study=inklusion_2011", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void saysWhichNeededParameterIsMissing() {
        String id =
                Server.json(server().ask(Server.example())).at("/decisionId").asString();

        assertThat(Problems.faults(Problems.problem(server().get("/v1/decisions/" + id + "/why?one=ips"), 400)))
                .containsExactly("query:other required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendation=IPS",
                "rule=inklusion_2011/ingen",
                "finding=IPS-E1-JOB-EDUC",
                "rulebook=" + FINGERPRINT
            })
    void saysOfAnIdThatNeverWasThatItNeverWas(String query) {
        JsonNode problem = Problems.problem(server().get("/v1/decisions?" + query), 400);

        assertThat(Problems.faults(problem)).containsExactly("query:" + query.replaceAll("=.*", "") + " unknown-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a%20b", "%C3%A6", "x/y"})
    void saysOfAReferenceThatNobodyCanHaveIt(String reference) {
        JsonNode problem = Problems.problem(server().get("/v1/decisions?citizenRef=" + reference), 400);

        assertThat(Problems.faults(problem)).containsExactly("query:citizenRef malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01, 400",
        "2026-11-01, 2026-11-01, 200",
        "2026-11-01T10:00:00Z, 2026-11-01, 200",
        "2026-11-01T10:00:00Z, 2026-11-01T10:00:00Z, 400",
        "2026-11-01T10:00:00.001Z, 2026-11-01T10:00:00Z, 400",
        "0000-01-01, 9999-12-31, 200",
    })
    void saysOfAPeriodThatItIsEmpty(String from, String to, int status) {
        for (String address : List.of("/v1/decisions", "/v1/feedback")) {
            HttpResponse<String> answer = server().get(address + "?from=" + from + "&to=" + to);

            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 400) {
                assertThat(Problems.faults(Problems.problem(answer, 400))).containsExactly("query:to out-of-range");
            }
        }
    }

    @Test
    void isAnsweredWhenAllOfItIsUnderstood() {
        server().ask(Server.example());

        assertThat(found("?recommendation=ips&limit=1")).hasSize(1);
        assertThat(found("?finding=IPS-E1-JOB-EDU&limit=1")).hasSize(1);
        assertThat(found("?recommendation=jobfirst&outcome=ACCEPTED")).isEmpty();
        assertThat(server().get("/v1/decisions?").statusCode()).isEqualTo(200);
        assertThat(server().post(Server.RECOMMENDATIONS + "?dryRun=false", Server.example())
                        .statusCode())
                .isEqualTo(200);
    }

    private List<JsonNode> found(String query) {
        return Server.json(server().get("/v1/decisions" + query))
                .at("/decisions")
                .valueStream()
                .toList();
    }
}
