package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.indsatskompas.advice.QuestionFuzz;
import dk.indsatskompas.rulebook.ZipFuzz;
import dk.indsatskompas.scenario.FieldsFuzz;
import dk.indsatskompas.scenario.RuleFileFuzz;
import dk.indsatskompas.web.RequestFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing begins from and what it found, tried again at every build; {@code ./mvnw -Pfuzz verify} looks for more. */
@Invariant("Whatever a reader is given is taken or refused, in a moment (`./mvnw -Pfuzz verify` makes up more)")
class FuzzedInputsTest {

    private static final Path INPUTS = Path.of("src/test/resources/fuzz");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private record Target(Class<?> type, Consumer<byte[]> takes) {}

    private static final List<Target> TARGETS = List.of(
            new Target(QuestionFuzz.class, QuestionFuzz::fuzzerTestOneInput),
            new Target(RuleFileFuzz.class, RuleFileFuzz::fuzzerTestOneInput),
            new Target(FieldsFuzz.class, FieldsFuzz::fuzzerTestOneInput),
            new Target(ZipFuzz.class, ZipFuzz::fuzzerTestOneInput),
            new Target(RequestFuzz.class, RequestFuzz::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicTest> isTakenOrRefusedInAMomentAndNeverFails() {
        QuestionFuzz.fuzzerInitialize();
        RuleFileFuzz.fuzzerInitialize();
        RequestFuzz.fuzzerInitialize();
        return TARGETS.stream()
                .flatMap(target -> inputs(target).stream()
                        .map(input -> DynamicTest.dynamicTest(
                                INPUTS.relativize(input).toString(),
                                () -> assertTimeoutPreemptively(
                                        LONGEST, () -> target.takes().accept(Files.readAllBytes(input))))));
    }

    private static List<Path> inputs(Target target) {
        try (Stream<Path> inputs = Files.list(INPUTS.resolve(target.type().getSimpleName()))) {
            List<Path> found = inputs.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("No inputs for " + target, e);
        }
    }
}
