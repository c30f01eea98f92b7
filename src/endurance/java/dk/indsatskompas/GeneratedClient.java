package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A client in Java that a standard generator makes from an OpenAPI document, in a folder. */
record GeneratedClient(Path folder) {

    private static final Path GENERATOR = Path.of("target/openapi-generator-cli.jar");

    /** The generator runs as a process of its own: its libraries are not those of this house. */
    void generate(Path document) throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder).resolve("generator.log");
        Process process = new ProcessBuilder(
                        Jdk.running().java(),
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + document,
                        "--output=" + folder.resolve("sources"),
                        "--additional-properties=useJackson3=true,useJakartaEe=true,openApiNullable=false,"
                                + "useOneOfDiscriminatorLookup=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).doesNotContain("ERROR");
    }

    /** Compiles it together with what is written against it. */
    void compile(Path... against) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(sources())) {
            List<Path> all = new ArrayList<>(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            all.addAll(List.of(against));
            Path classes = Files.createDirectories(classes());
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", libraries());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    /** Apart from our own classes, as a client is. */
    URLClassLoader loader() throws Exception {
        List<URL> urls = new ArrayList<>(List.of(classes().toUri().toURL()));
        for (Path library : libraryFiles()) {
            urls.add(library.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private Path sources() {
        return folder.resolve("sources/src/main/java");
    }

    private Path classes() {
        return folder.resolve("classes");
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
