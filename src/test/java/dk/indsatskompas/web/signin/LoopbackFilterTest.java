package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.RawHttp;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Without anything to sign in with, everybody on this machine may ask, but no page from elsewhere. */
@Invariant({"Without sign-in nobody else than this machine gets in", "A page from elsewhere gets nothing done"})
class LoopbackFilterTest extends WebTest {

    @Test
    void letsThisMachineAndItsOwnPageIn() {
        String own = "http://127.0.0.1:" + server().port();

        assertThat(server().get("/v1/studies").statusCode()).isEqualTo(200);
        assertThat(server().get("/v1/studies", "Origin", own).statusCode()).isEqualTo(200);
        for (String site : List.of("none", "same-origin")) {
            assertThat(server().get("/v1/studies", "Origin", own, ForeignPages.SITE, site)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.9.8.7", "[::1]"})
    void letsEachNameOfThisMachineInWithThePageThatItServes(String name) throws IOException {
        for (String host : List.of(name, name + ":" + server().port(), name + ":9")) {
            assertThat(asked(host, "")).startsWith("HTTP/1.1 200");
            assertThat(asked(host, "Origin: http://" + host + "\r\n")).startsWith("HTTP/1.1 200");
            assertThat(asked(host, "Origin: https://" + host + "\r\n")).startsWith("HTTP/1.1 401");
            assertThat(asked(host, "Origin: http://" + name + ":3000\r\n")).startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost:3000",
                "http://127.0.0.1:3000",
                "http://127.0.0.1",
                "https://127.0.0.1:{port}",
                "http://localhost:{port}",
                "http://[::1]:{port}",
                "http://127.0.0.1:{port}.evil.example",
                "http://127.0.0.1:{port}/",
                "http://127.0.0.1:{port}, https://evil.example",
                "http://127.0.0.1.evil.example",
                "null",
                "",
                "http://localhost@evil.example",
                "file://",
                "chrome-extension://abc",
                "%"
            })
    void refusesAPageFromElsewhere(String origin) {
        String page = origin.replace("{port}", String.valueOf(server().port()));

        Problems.problem(server().get("/v1/studies", "Origin", page), 401);
        Problems.problem(
                server().post("/v1/rulebooks/rollback", JsonMapper.shared().createObjectNode(), "Origin", page), 401);
        assertThat(server().send("OPTIONS", "/v1/studies", BodyPublishers.noBody(), "Origin", page)
                        .headers()
                        .map()
                        .keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    /** What a browser adds by itself, and no page can leave out or change. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "Cross-Site", "nonsense", "none, cross-site", ""})
    void doesNothingForAPageOfAnotherSite(String site) {
        for (String path : List.of("/v1/studies", "/swagger-ui/index.html", "/actuator/health", "/nothing")) {
            var answer = server().get(path, ForeignPages.SITE, site, "Accept-Language", ENGLISH);
            assertThat(Problems.problem(answer, 403).at("/type").asString())
                    .isEqualTo("urn:indsatskompas:problem:foreign-page");
        }
        Problems.problem(server().ask(Server.example(), ForeignPages.SITE, site), 403);
        Problems.problem(server().batch("{}", ForeignPages.SITE, site), 403);
        Problems.problem(
                server().send("OPTIONS", "/v1/studies", BodyPublishers.noBody(), ForeignPages.SITE, site), 403);
        Problems.problem(
                server().send("DELETE", "/v1/citizens/x", BodyPublishers.noBody(), ForeignPages.SITE, site), 403);
        Problems.problem(server().get("/v1/studies", ForeignPages.SITE, "none", ForeignPages.SITE, site), 403);
    }

    /** A name of somebody else's can be made to lead to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost.",
                "0.0.0.0",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[fe80::1]",
                "127.1",
                "2130706433",
                "10.0.0.1",
            })
    void refusesAnotherName(String name) throws IOException {
        for (String host : List.of(name, name + ":" + server().port())) {
            assertThat(asked(host, "")).startsWith("HTTP/1.1 40").doesNotContain("HTTP/1.1 200");
            assertThat(asked(host, "Origin: http://" + host + "\r\n")).startsWith("HTTP/1.1 40");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost@evil.example", "localhost:1:2", "localhost/x", "localhost, evil.example", "["})
    void refusesWhatIsNoName(String host) throws IOException {
        assertThat(asked(host, "")).startsWith("HTTP/1.1 40");
    }

    private String asked(String host, String headers) throws IOException {
        return new RawHttp(server().port())
                .send("GET /v1/studies HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n");
    }

    @Test
    void takesNoKeyThatNobodyMade() {
        Problems.problem(server().get("/v1/studies", "Authorization", "Bearer ik_0123456789ab_x"), 401);
    }
}
