package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.SignedInTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where callers sign in, a page from elsewhere changes nothing even with a good key, and may link to what is open. */
@Invariant("A page from elsewhere gets nothing done")
class ForeignPagesTest extends SignedInTest {

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
    void changeNothingEvenWithAKey(String site) throws InterruptedException {
        String key = "Bearer " + goodKey("page-" + site, Role.CASE_SYSTEM, Role.POLICY, Role.AUDITOR);

        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (String path :
                    List.of(Server.RECOMMENDATIONS, "/v1/rulebooks/rollback", "/v1/citizens/x", "/nothing")) {
                var answer = server().send(
                                method, path, BodyPublishers.noBody(), ForeignPages.SITE, site, "Authorization", key);
                assertThat(Problems.problem(answer, 403).at("/type").asString())
                        .isEqualTo("urn:indsatskompas:problem:foreign-page");
            }
        }
    }

    @Test
    void readWhatAnybodyMayAndNothingElse() throws InterruptedException {
        String key = "Bearer " + goodKey("page-reading", Role.POLICY);

        assertThat(server().get("/v3/api-docs", ForeignPages.SITE, "cross-site").statusCode())
                .isEqualTo(200);
        Problems.problem(server().get("/v1/studies", ForeignPages.SITE, "cross-site"), 401);
        assertThat(server().get("/v1/studies", ForeignPages.SITE, "cross-site", "Authorization", key)
                        .headers()
                        .map())
                .doesNotContainKeys("Access-Control-Allow-Origin", "access-control-allow-origin");
    }

    /** A proxy before the service has another scheme, host and port, which are not compared: a key says who asks. */
    @Test
    void areNotTakenForOursByTheAddressOfAProxy() throws InterruptedException {
        String key = "Bearer " + goodKey("page-proxy", Role.CASE_SYSTEM);

        var answer = server().ask(
                        "{\"citizenRef\": \"a\"}".getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        key,
                        "Origin",
                        "https://kompas.kommune.example",
                        ForeignPages.SITE,
                        "same-origin");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
