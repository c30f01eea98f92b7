package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser, whatever it answers. */
@Invariant("Every answer says how a browser is to confine it, and nothing of the server")
class HeadersTest extends WebTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/decisions", "/v1/%64ecisions", "/%761/decisions"})
    void letNobodyKeepWhatIsAboutACitizenHoweverItsAddressIsSpelt(String path) {
        var answer = server().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/studies",
                "/v1/findings/NOPE",
                "/v1/rulebooks/in-force/guide",
                "/v1/decisions",
                "/actuator/health",
                "/actuator/info",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-ui-bundle.js",
                "/nothing",
                "/"
            })
    void areSentWithEveryAnswer(String path) {
        HttpResponse<String> answer = server().get(path, "Accept", "text/html, */*");

        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        // What is kept and printed has nothing to send a form to.
        assertThat(headers.allValues("Referrer-Policy"))
                .containsExactly(path.endsWith("/guide") ? "no-referrer" : "same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "base-uri 'none'", "default-src '")
                .doesNotContain("unsafe-eval", "*", "script-src 'unsafe-inline'");
        assertThat(headers.map()).doesNotContainKeys("Server", "server", "X-Powered-By", "x-powered-by");
        // Only over TLS would it be heeded.
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/%zz HTTP/1.1", "nonsense", "GET /v1/studies HTTP/9.9", "GET / HTTP/1.1\r\nHost: a b"})
    void tellNothingOfTheServerWhenItRefusesByItself(String head) throws IOException {
        String answer = new RawHttp(server().port()).send(head + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContainIgnoringCase("apache");
        assertThat(answer).contains("application/problem+json", "X-Content-Type-Options: nosniff");
    }

    @Test
    void saysOfAPageThatItRunsNoScript() {
        assertThat(server().get("/v1/rulebooks/in-force/guide", "Accept", "text/html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }
}
