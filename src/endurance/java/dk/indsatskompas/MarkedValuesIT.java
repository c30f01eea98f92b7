package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Marked.Request;
import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marked values are sent to every operation of the contract in every place that a client can fill, and are looked for in
 * all that the packaged service says and keeps. It logs all that its own packages can, of which its default is a part.
 */
@Invariant("Nothing that was sent is repeated in a problem, a header, a log or a metric, or kept in the open")
class MarkedValuesIT {

    /**
     * What repeats something to whoever sent it, and so may: an answer is about the citizen whom the asker named, and a
     * check of rules quotes the rules and names their files.
     */
    private static final Set<String> REPEATS = Set.of(
            "POST /v1/recommendations",
            "POST /v1/recommendations/batch",
            "GET /v1/decisions",
            "GET /v1/decisions/{id}",
            "GET /v1/decisions/{id}/report",
            "POST /v1/rulebooks/check",
            "POST /v1/rulebooks");

    @TempDir
    private static Path folder;

    private static PackagedJar jar;
    private static String token;
    private static Map<String, String> real;

    @BeforeAll
    static void start() throws Exception {
        token = ApiKeyFile.in(folder.resolve("data/keys"))
                .make("all", Set.of(Role.values()), Instant.now(), null)
                .token();
        jar = WarmJar.start(folder, SmallRules.ARGUMENT, "--logging.level.dk.indsatskompas=DEBUG")
                .ready();
        String[] signedIn = {"Authorization", "Bearer " + token};
        JsonNode answer =
                Server.json(jar.server().post(Server.RECOMMENDATIONS, tree(Marked.GOOD), signedIn[0], signedIn[1]));
        real = Map.of(
                "id",
                answer.get("decisionId").asString(),
                "citizenRef",
                Marked.REFERENCE + "2",
                "path",
                "rulebook.yaml",
                "fingerprint",
                answer.at("/rulebook/fingerprint").asString());
    }

    @AfterAll
    static void stop() throws IOException {
        jar.close();
    }

    @TestFactory
    Stream<DynamicTest> nothingThatWasSentIsRepeated() {
        return operations().stream()
                .map(marked -> DynamicTest.dynamicTest(
                        marked.method() + " " + marked.path(),
                        () -> marked.requests().forEach(request -> repeatsNothing(marked, request))));
    }

    /** The operations are asked again, so that this holds whichever test comes first. */
    @Test
    void nothingThatWasSentIsLoggedMeasuredOrKeptInTheOpen() throws IOException {
        Set<Integer> statuses = new TreeSet<>();
        operations()
                .forEach(marked -> marked.requests().forEach(request -> {
                    statuses.add(answer(request, token).statusCode());
                    statuses.add(answer(request, Marked.MARK).statusCode());
                }));

        assertThat(statuses).contains(200, 400, 401, 404, 415, 422);
        assertThat(jar.said())
                .doesNotContain(Marked.MARK)
                .doesNotContain(secret())
                .doesNotContain(" ERROR ");
        everythingMeasured().forEach(said -> assertThat(said).doesNotContain(Marked.MARK, secret()));
        assertThat(files()).contains(folder.resolve("data/decisions.db"));
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(Marked.MARK))
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static void repeatsNothing(Marked marked, Request request) {
        for (String signedIn : List.of(token, Marked.MARK, "ik_" + Marked.MARK)) {
            HttpResponse<String> answer = answer(request, signedIn);
            String what = answer.statusCode() + " to " + request + "\n" + answer.body();
            assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
            assertThat(answer.headers().map().toString()).as(what).doesNotContain(Marked.MARK, secret());
            assertThat(answer.body()).as(what).doesNotContain(secret());
            if (answer.statusCode() >= 300 || !REPEATS.contains(marked.method() + " " + marked.path())) {
                assertThat(withoutRulesProblems(marked, answer)).as(what).doesNotContain(Marked.MARK);
            }
        }
    }

    /** What is refused as a rulebook is refused with its problems, as a check would tell them. */
    private static String withoutRulesProblems(Marked marked, HttpResponse<String> answer) {
        boolean broken = marked.path().equals("/v1/rulebooks") && answer.statusCode() == 422;
        return broken ? "" : answer.body();
    }

    private static HttpResponse<String> answer(Request request, String signedIn) {
        return jar.server()
                .send(request.method(), request.path(), request.body().content(), request.headers(signedIn));
    }

    /** From the document, so that what is new is tried as well. */
    private static List<Marked> operations() {
        List<Marked> operations = new ArrayList<>();
        Server.json(jar.server().get("/v3/api-docs"))
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operations.add(new Marked(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                real))));
        assertThat(operations).hasSizeGreaterThan(25);
        return operations;
    }

    private static List<String> everythingMeasured() {
        List<String> said = new ArrayList<>();
        JsonNode names = Server.json(measured("")).get("names");
        names.forEach(name -> said.add(measured("/" + name.asString()).body()));
        said.add(jar.server()
                .get("/actuator/info", "Authorization", "Bearer " + token)
                .body());
        return said;
    }

    private static HttpResponse<String> measured(String what) {
        return jar.server().get("/actuator/metrics" + what, "Authorization", "Bearer " + token);
    }

    /** The database with its log, the keys and whatever else the service writes. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String secret() {
        return token.substring(20);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
