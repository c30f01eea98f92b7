package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as it is delivered: on every Java, with a rules folder of its own, and as a command. */
class DeliveredJarIT {

    private final Path empty;

    DeliveredJarIT(@TempDir Path empty) {
        this.empty = empty;
    }

    @TestFactory
    Stream<DynamicTest> answersOnEveryOtherJavaThatIsFound() throws IOException {
        assertThat(Jdk.all())
                .extracting(Jdk::version)
                .contains(Jdk.running().version())
                .containsAll(Jdk.promised());
        return Jdk.all().stream()
                .filter(jdk -> jdk.version() != Jdk.running().version())
                .map(jdk -> DynamicTest.dynamicTest(
                        "Java " + jdk.version(),
                        () -> PackagedJarIT.answersWithTheBuiltInRules(List.of(jdk.java()), empty)));
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
