package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.indsatskompas.web.Server;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document is enough to make a client from: a standard generator does, the client compiles, and it asks the
 * delivered jar and reads what it answers. {@code src/endurance/resources/client/CaseSystem.java} is written against the
 * generated types, so that a name or a type that goes wrong in the document does not compile.
 */
@Invariant("A client generated from the OpenAPI document works")
class GeneratedClientIT {

    private static final Path GENERATOR = Path.of("target/openapi-generator-cli.jar");
    private static final Path CASE_SYSTEM = Path.of("src/endurance/resources/client/CaseSystem.java");
    private static final Path CLIENT = Path.of("target/generated-client");

    private final Path folder;

    GeneratedClientIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isMadeFromTheDocumentAndReadsWhatTheServiceAnswers() throws Exception {
        try (PackagedJar jar = PackagedJar.start(Jdk.running(), folder).ready()) {
            Path document = folder.resolve("openapi.json");
            Files.writeString(document, jar.server().get("/v3/api-docs").body());
            compile(generate(document));

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

    /** The generator runs as a process of its own: its libraries are not those of this house. */
    private static Path generate(Path document) throws IOException, InterruptedException {
        Path log = Files.createDirectories(CLIENT).resolve("generator.log");
        Path sources = CLIENT.resolve("sources");
        Process process = new ProcessBuilder(
                        Jdk.running().java(),
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + document,
                        "--output=" + sources,
                        "--additional-properties=useJackson3=true,useJakartaEe=true,openApiNullable=false,"
                                + "useOneOfDiscriminatorLookup=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).doesNotContain("ERROR");
        return sources.resolve("src/main/java");
    }

    private static void compile(Path sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(sources)) {
            List<Path> all = new ArrayList<>(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            all.add(CASE_SYSTEM);
            Path classes = Files.createDirectories(classes());
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", libraries());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    /** Apart from our own classes, as a client is. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> ask(Server server) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(classes().toUri().toURL()));
        for (Path library : libraryFiles()) {
            urls.add(library.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (Map<String, String>) loader.loadClass("CaseSystem")
                    .getMethod("ask", String.class, String.class)
                    .invoke(
                            null,
                            "http://127.0.0.1:" + server.port(),
                            Server.example().toString());
        }
    }

    private static Path classes() {
        return CLIENT.resolve("classes");
    }

    private static String libraries() throws URISyntaxException {
        return libraryFiles().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** All that the generated client needs; the service has them too. */
    private static List<Path> libraryFiles() throws URISyntaxException {
        List<Path> libraries = new ArrayList<>();
        for (Class<?> type :
                List.of(JsonMapper.class, JsonParser.class, JsonProperty.class, jakarta.annotation.Nullable.class)) {
            libraries.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return libraries;
    }
}
