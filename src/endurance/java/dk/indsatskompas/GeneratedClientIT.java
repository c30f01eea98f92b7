package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The OpenAPI document is enough to make a client from: a standard generator does, the client compiles, and it asks the
 * delivered jar and reads what it answers. {@code src/endurance/resources/client/CaseSystem.java} is written against the
 * generated types, so that a name or a type that goes wrong in the document does not compile.
 */
@Invariant("A client generated from the OpenAPI document works")
class GeneratedClientIT {

    private static final Path CASE_SYSTEM = Path.of("src/endurance/resources/client/CaseSystem.java");
    private static final GeneratedClient CLIENT = new GeneratedClient(Path.of("target/generated-client"));

    private final Path folder;

    GeneratedClientIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isMadeFromTheDocumentAndReadsWhatTheServiceAnswers() throws Exception {
        try (PackagedJar jar = PackagedJar.start(Jdk.running(), folder).ready()) {
            Path document = folder.resolve("openapi.json");
            Files.writeString(document, jar.server().get("/v3/api-docs").body());
            CLIENT.generate(document);
            CLIENT.compile(CASE_SYSTEM);

            assertThat(ask(jar.server()))
                    .containsEntry("rank ips", "1 STRONG")
                    .containsEntry("rank mentor", "2 MODERATE")
                    .containsEntry("rank ips-caseload-max-25", "6 PART_OF_TESTED_MODEL")
                    .containsEntry("effect", "IPS-E1-JOB-EDU 13.5 PERCENTAGE_POINTS, 29 PERCENT")
                    .containsEntry("available", "true")
                    .containsEntry("actual", "true")
                    .containsEntry("same decision", "true")
                    .containsEntry("same answer", "true")
                    .containsEntry("input", "KONTANTHJAELP [EMPLOYMENT, VOCATIONAL_EDUCATION]")
                    .containsEntry("link", "DECISION")
                    .containsEntry("replayed", "RECORD true")
                    .containsEntry("held against", "IN_FORCE []")
                    .containsEntry("problem", "400 400 /citizen/age out-of-range")
                    .containsEntry("finding", "STRONG 1");
        }
    }

    /** Apart from our own classes, as a client is. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> ask(Server server) throws Exception {
        try (URLClassLoader loader = CLIENT.loader()) {
            return (Map<String, String>) loader.loadClass("CaseSystem")
                    .getMethod("ask", String.class, String.class)
                    .invoke(
                            null,
                            "http://127.0.0.1:" + server.port(),
                            Server.example().toString());
        }
    }
}
