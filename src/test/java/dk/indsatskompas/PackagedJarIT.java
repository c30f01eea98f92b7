package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Golden;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as it is delivered: the service with its built-in rules, and the command line. */
class PackagedJarIT {

    private final Path empty;

    PackagedJarIT(@TempDir Path empty) {
        this.empty = empty;
    }

    @TestFactory
    Stream<DynamicTest> answersOnEveryJavaThatIsFound() throws IOException {
        assertThat(Jdk.all())
                .extracting(Jdk::version)
                .contains(Jdk.running().version())
                .containsAll(Jdk.promised());
        return Jdk.all().stream()
                .map(jdk -> DynamicTest.dynamicTest("Java " + jdk.version(), () -> answersWithTheBuiltInRules(jdk)));
    }

    private void answersWithTheBuiltInRules(Jdk jdk) throws IOException, InterruptedException {
        try (PackagedJar jar =
                PackagedJar.start(jdk, Files.createTempDirectory(empty, "java")).ready()) {
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
                        assertThat(packages).as(library.getName() + "!" + name).noneMatch(name::startsWith);
                    }
                }
            }
        }
    }

    @Test
    void answersFromTheRulesFolderThatIsNamed() throws IOException, InterruptedException {
        RulesCopy copy = RulesCopy.in(empty);
        String shipped = fingerprint(copy);
        copy.addToTheChangeLog();
        String changed = fingerprint(copy);

        assertThat(changed).matches("sha256:[0-9a-f]{64}").isNotEqualTo(shipped);
        try (PackagedJar jar = service("--indsatskompas.rules=" + copy.folder()).ready()) {
            JsonNode answer = Server.json(jar.server().ask(Server.example()));
            assertThat(answer.at("/rulebook/fingerprint").asString()).isEqualTo(changed);
        }
        try (PackagedJar jar = service().ready()) {
            JsonNode answer = Server.json(jar.server().ask(Server.example()));
            assertThat(answer.at("/rulebook/fingerprint").asString()).isEqualTo(shipped);
        }
    }

    @Test
    void refusesToStartOnABrokenRulesFolderAndListsAllThatIsWrong() throws IOException, InterruptedException {
        RulesCopy copy = RulesCopy.in(empty);
        int first = copy.misspell("inklusion_2011");
        int second = copy.misspell("mentor_2012");

        try (PackagedJar jar = service("--indsatskompas.rules=" + copy.folder())) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.said())
                    .contains("inklusion_2011/rules.dslr:" + first + ":", "mentor_2012/rules.dslr:" + second + ":")
                    .contains("Mente du", "Did you mean");
        }
    }

    @Test
    void refusesToStartWithoutTheRulesFolderThatIsNamed() throws IOException, InterruptedException {
        try (PackagedJar jar = service("--indsatskompas.rules=" + empty.resolve("rulse"))) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.said()).contains("Regelmappen findes ikke", "There is no such rules folder", "rulse");
        }
    }

    @Test
    void checksARulesFolder() throws IOException, InterruptedException {
        RulesCopy copy = RulesCopy.in(empty);
        try (PackagedJar check = service("check", copy.folder().toString())) {
            assertThat(check.exitCode()).as(check.said()).isZero();
            assertThat(check.said()).contains("Regelmappen er i orden.", "sha256:");
        }

        int line = copy.misspell("jobfirst_2016");
        try (PackagedJar check = service("check", copy.folder().toString(), "--lang=en")) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.said()).contains("jobfirst_2016/rules.dslr:" + line + ":", "Did you mean");
        }
    }

    private PackagedJar service(String... arguments) throws IOException {
        return PackagedJar.start(Jdk.running(), Files.createTempDirectory(empty, "run"), arguments);
    }

    private String fingerprint(RulesCopy copy) throws IOException, InterruptedException {
        try (PackagedJar check = service("check", copy.folder().toString())) {
            assertThat(check.exitCode()).as(check.said()).isZero();
            return check.said().replaceFirst("(?s).*?(sha256:[0-9a-f]{64}).*", "$1");
        }
    }
}
