package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A client in Java that a standard generator makes from an OpenAPI document, in a folder.
 *
 * @param library what it sends with: {@code native} is the JDK's own HTTP client, {@code restclient} Spring's
 */
record GeneratedClient(Path folder, String library) {

    /** What such a client needs and the service does not have. */
    private static final Path LIBRARIES = Path.of("target/client-libraries");

    void generate(Path document) throws IOException, InterruptedException {
        OpenApiGenerator.generate(document, folder.resolve("sources"), "--generator-name=java", "--library=" + library);
    }

    /** Compiles it together with what is written against it. */
    void compile(Path... against) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(folder.resolve("sources/src/main/java"))) {
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

    private Path classes() {
        return folder.resolve("classes");
    }

    private static String libraries() throws IOException {
        return libraryFiles().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The service's own libraries, and those that it does not have; but no classes of the service. */
    private static List<Path> libraryFiles() throws IOException {
        try (Stream<Path> more = Files.list(LIBRARIES)) {
            return Stream.concat(
                            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                    .map(Path::of),
                            more)
                    .filter(path -> path.toString().endsWith(".jar"))
                    .toList();
        }
    }
}
