package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.SignedInTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one other origin may ask, with a key as everybody; those of all others get what they got before. */
class AllowedOriginsTest extends SignedInTest {

    private static final String OTHER = "https://sag.example.org";

    @Test
    void aBrowserThatAsksFirstIsToldWhatThePageMaySendWithoutSigningIn() {
        HttpResponse<String> answer = preflight(ALLOWED_ORIGIN);

        assertThat(answer.statusCode()).isEqualTo(200);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED_ORIGIN);
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "DELETE");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("authorization", "idempotency-key");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {OTHER, "null", "http://sag.example", "https://sag.example:8443", "https://sag.example.evil"})
    void oneThatAsksForAnotherPageIsRefusedAndNotToldToSignIn(String origin) {
        HttpResponse<String> answer = preflight(origin);

        Problems.problem(answer, 403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void thePageMayAskWithAKeyAndReadWhatItNeeds() throws InterruptedException {
        String key = "Bearer " + goodKey("page-allowed", Role.CASE_SYSTEM);

        HttpResponse<String> answer = asked(ALLOWED_ORIGIN, key);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED_ORIGIN);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Link", "Retry-After");
        Problems.problem(asked(OTHER, key), 403);
    }

    @Test
    void withoutAKeyThePageIsToldSo() {
        HttpResponse<String> answer = asked(ALLOWED_ORIGIN, "Bearer none");

        Problems.problem(answer, 401);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "sag.example", "https://sag.example/", "https://*.example", "null"})
    void whatIsNoOriginIsNotTakenForOne(String origin) {
        assertThatThrownBy(() -> new AllowedOrigins(List.of(origin)))
                .hasMessageContaining("indsatskompas.cors.origins must be an origin");
    }

    private HttpResponse<String> preflight(String origin) {
        return server().send(
                        "OPTIONS",
                        Server.RECOMMENDATIONS,
                        BodyPublishers.noBody(),
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,idempotency-key",
                        ForeignPages.SITE,
                        "cross-site");
    }

    private HttpResponse<String> asked(String origin, String key) {
        byte[] somebody = "{\"citizenRef\": \"a\"}".getBytes(StandardCharsets.UTF_8);
        return server().ask(somebody, "Authorization", key, "Origin", origin, ForeignPages.SITE, "cross-site");
    }
}
