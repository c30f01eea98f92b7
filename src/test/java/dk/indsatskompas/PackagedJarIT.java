package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Golden;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The jar as it is delivered: it is started and asked once, and nothing is in it that could make code of text. */
@Execution(ExecutionMode.CONCURRENT)
class PackagedJarIT {

    private final Path empty;

    PackagedJarIT(@TempDir Path empty) {
        this.empty = empty;
    }

    @Test
    void answersOnTheJavaThatRunsThis() throws Exception {
        // It serves a few requests, for which the second compiler is not worth its time.
        answersWithTheBuiltInRules(List.of(Jdk.running().java(), "-XX:TieredStopAtLevel=1"), empty);
    }

    static void answersWithTheBuiltInRules(List<String> java, Path empty) throws IOException, InterruptedException {
        try (PackagedJar jar = PackagedJar.start(java, Files.createTempDirectory(empty, "java"))
                .ready()) {
            for (String language : new String[] {"da", "en"}) {
                var answer = jar.server().ask(Server.example(), "Accept-Language", language);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                Golden.hold(Golden.answer(language), Golden.timeless(Server.json(answer)));
            }
            var sbom = jar.server().get("/actuator/sbom/application");
            assertThat(sbom.statusCode()).isEqualTo(200);
            assertThat(Server.json(sbom).at("/bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(sbom.body()).contains("drools-model-compiler");
            assertThat(jar.server().get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
            assertThat(jar.said())
                    .contains("the built-in copy")
                    .doesNotContain("case-7f3c")
                    .doesNotContain("ERROR")
                    .doesNotContain("restricted method");
        }
    }

    /** Text of a rules folder becomes no code where there is nothing that could make it. */
    @Test
    @Invariant("The delivered program has nothing that makes code of text")
    void hasNoCompilerAndNothingThatRunsText() throws IOException {
        List<String> packages = List.of(
                "org/eclipse/jdt/core/",
                "org/eclipse/jdt/internal/",
                "org/mvel2/",
                "org/drools/mvel/",
                "org/drools/model/codegen/",
                "org/drools/ecj/",
                "com/github/javaparser/",
                "org/codehaus/janino/",
                "org/codehaus/groovy/",
                "org/mozilla/javascript/",
                "com/sun/tools/javac/");
        try (ZipFile jar = new ZipFile("target/indsatskompas.jar")) {
            List<ZipEntry> libraries = Collections.list(jar.entries()).stream()
                    .<ZipEntry>map(entry -> entry)
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList();
            assertThat(libraries)
                    .extracting(ZipEntry::getName)
                    .anyMatch(name -> name.contains("drools-model-compiler"));
            for (ZipEntry library : libraries) {
                try (ZipInputStream classes = new ZipInputStream(jar.getInputStream(library))) {
                    for (ZipEntry one = classes.getNextEntry(); one != null; one = classes.getNextEntry()) {
                        String name = one.getName();
                        if (packages.stream().anyMatch(name::startsWith)) {
                            throw new AssertionError(library.getName() + "!" + name);
                        }
                    }
                }
            }
        }
    }
}
