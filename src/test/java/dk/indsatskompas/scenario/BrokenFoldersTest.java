package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.vocabulary.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of problem is reported where it is and with its cure, and nothing that only follows from it. */
class BrokenFoldersTest {

    /** By the name of the folder, so that each is checked once. */
    private static final Map<String, List<Problem>> PROBLEMS = new HashMap<>();

    private static final Set<ProblemCode> OF_THE_PLACE =
            EnumSet.range(ProblemCode.TOO_MANY_FILES, ProblemCode.UNREADABLE);
    private static final Set<ProblemCode> OF_THE_PROGRAM =
            EnumSet.of(ProblemCode.UNFORESEEN, ProblemCode.CHECK_TOO_LONG, ProblemCode.GUARANTEE_NOT_DECIDED);

    @Test
    void findsNothingWrongWithTheBase() {
        assertThat(RulesFolder.check(Folder.of(BrokenFolder.base()))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> reportsTheWholeListInDanish() {
        return BrokenFolder.all().stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.name(),
                        () -> assertThat(said(broken, Language.DA))
                                .isNotEmpty()
                                .containsExactlyElementsOf(broken.expected())));
    }

    @TestFactory
    Stream<DynamicTest> saysTheSameInEnglish() {
        return BrokenFolder.all().stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.name(),
                        () -> assertThat(problems(broken)).allSatisfy(BrokenFoldersTest::isSaidInEnglish)));
    }

    /**
     * But for what is wrong with where the files come from, and not with what they say, which ZippedFolderTest has, and for
     * what nobody foresaw or takes too long, which ChecksTest has.
     */
    @Test
    void hasAnExampleOfEveryProblem() {
        List<String> expected = BrokenFolder.all().stream()
                .flatMap(broken -> broken.expected().stream())
                .toList();
        assertThat(ProblemCode.values())
                .filteredOn(code -> !OF_THE_PROGRAM.contains(code) && !OF_THE_PLACE.contains(code))
                .allSatisfy(code -> assertThat(expected).anyMatch(line -> line.contains("  " + code.id() + "  ")));
    }

    @Test
    void givesEveryProblemItsOwnShortCode() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("RB\\d{3}"))
                .startsWith("RB001");
    }

    static void isSaidInEnglish(Problem problem) {
        assertThat(problem.found().en())
                .isNotBlank()
                .isNotEqualTo(problem.found().da());
        assertThat(problem.cure().en()).isNotBlank().isNotEqualTo(problem.cure().da());
        assertThat(problem.in(Language.EN)).startsWith(problem.place() + "  ").doesNotContainPattern("%\\d\\$|%s|%d");
    }

    private static List<String> said(BrokenFolder broken, Language language) {
        return problems(broken).stream().map(problem -> problem.in(language)).toList();
    }

    private static List<Problem> problems(BrokenFolder broken) {
        return PROBLEMS.computeIfAbsent(broken.name(), name -> RulesFolder.check(broken.folder()));
    }
}
