package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document is enough to make a client from: standard generators do, with the options that they have by default;
 * the clients compile, ask the delivered jar, and read what it answers. What stands under {@code src/endurance/resources/client}
 * is written against the generated types, so that a name or a type that goes wrong in the document does not compile.
 */
@Invariant("A client generated from the OpenAPI document works")
class GeneratedClientIT {

    private static final Path CLIENTS = Path.of("src/endurance/resources/client");

    @TempDir
    private static Path folder;

    private static PackagedJar jar;
    private static Path document;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        jar = PackagedJar.start(Jdk.running(), folder).ready();
        document = document("en");
    }

    @AfterAll
    static void stop() throws IOException {
        jar.close();
    }

    private static Path document(String language) throws IOException {
        Path written = folder.resolve("openapi." + language + ".json").toAbsolutePath();
        return Files.writeString(
                written,
                jar.server().get("/v3/api-docs", "Accept-Language", language).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "restclient"})
    void isMadeInJavaAndReadsWhatTheServiceAnswers(String library) throws Exception {
        GeneratedClient client = new GeneratedClient(folder.resolve(library), library);
        client.generate(document);
        client.compile(CLIENTS.resolve("CaseSystem.java"), CLIENTS.resolve(library + "/Transport.java"));

        assertThat(ask(client, library))
                .containsEntry("dry run", "null")
                .containsEntry("rank ips", "1 STRONG")
                .containsEntry("rank mentor", "2 MODERATE")
                .containsEntry("rank ips-caseload-max-25", "6 PART_OF_TESTED_MODEL")
                .containsEntry("effect", "IPS-E1-JOB-EDU 13.5 PERCENTAGE_POINTS, 29 PERCENT")
                .containsEntry("direction", "POSITIVE CUMULATIVE")
                .containsEntry("available", "true")
                .containsEntry("actual", "true")
                .containsEntry("same decision", "true")
                .containsEntry("same answer", "true")
                .containsEntry("input", "KONTANTHJAELP [EMPLOYMENT, VOCATIONAL_EDUCATION]")
                .containsEntry("link", "DECISION")
                .containsEntry("replayed", "RECORD true []")
                .containsEntry("held against", "IN_FORCE []")
                .containsEntry("feedback", "true")
                .containsEntry("report", "%PDF")
                .containsEntry("retry", "true true")
                .containsEntry("pages", "2 of 3")
                .containsEntry("problem", "400 urn:indsatskompas:problem:invalid-request /citizen/age out-of-range")
                .containsEntry("batch", "ips [], 2 400")
                .containsEntry("finding", "STRONG 7.4")
                .containsEntry("unchanged", "304")
                .containsEntry("newer", "PROGRAMME STRONGEST MIXED");
    }

    /** Apart from our own classes, as a client is. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> ask(GeneratedClient client, String name) throws Exception {
        try (URLClassLoader loader = client.loader()) {
            return (Map<String, String>) loader.loadClass("CaseSystem")
                    .getMethod("ask", String.class, String.class, String.class)
                    .invoke(null, address(), Server.example().toString(), name);
        }
    }

    private static String address() {
        return "http://127.0.0.1:" + jar.server().port();
    }

    @Test
    void isMadeInTypeScriptAndReadsWhatTheServiceAnswersAndCheckersFindNothing() throws Exception {
        assumeThat(TypeScriptClients.canBeMade()).as("npm is installed").isTrue();
        TypeScriptClients clients =
                new TypeScriptClients(folder.resolve("typescript").toAbsolutePath());
        clients.install();

        for (Path checked : List.of(document, document("da"))) {
            assertThat(clients.lint(checked)).noneMatch(said -> said.contains("warning"));
        }
        clients.compile(document);
        for (String client : List.of("openapi-fetch", "typescript-fetch")) {
            String read = clients.ask(client, address(), Server.example().toString(), client);
            assertThat(JsonMapper.shared().readValue(read, new TypeReference<Map<String, String>>() {}))
                    .as(client)
                    .containsEntry("dry run", "undefined")
                    .containsEntry("first", "1 ips STRONG")
                    .containsEntry("effect", "IPS-E1-JOB-EDU 13.5 PERCENTAGE_POINTS POSITIVE")
                    .containsEntry("same answer", "true")
                    .containsEntry("input", "KONTANTHJAELP")
                    .containsEntry("replayed", "RECORD true")
                    .containsEntry("held against", "IN_FORCE 0")
                    .containsEntry("feedback", "true")
                    .containsEntry("report", "%PDF")
                    .containsEntry("retry", "true true")
                    .containsEntry("pages", "2 of 3")
                    .containsEntry("problem", "400 urn:indsatskompas:problem:invalid-request /citizen/age out-of-range")
                    .containsEntry("batch", "ips 2 400")
                    .containsEntry("unchanged", "304");
        }
    }
}
