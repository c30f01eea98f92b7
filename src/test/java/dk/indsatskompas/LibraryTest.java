package dk.indsatskompas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rooms that read, answer and compare are a library: what its page shows runs with no more than the page names. */
class LibraryTest {

    private static final List<String> ROOMS =
            List.of("advice", "analysis", "evidence", "impact", "rulebook", "scenario", "vocabulary");
    private static final String PAGE = Papers.read(Path.of("docs/library.md"));
    private static final Pattern JARS = Pattern.compile("lib/\\{([^}]*)}");
    private static final Pattern JAVA =
            Pattern.compile("```java\\n(?<code>.*?public class (?<name>\\w+) .*?)```", Pattern.DOTALL);
    private static final Pattern ASKED =
            Pattern.compile("<<'END'\\n(?<sent>.*?)END\\n```\\n\\n```\\n(?<answer>.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static String classPath;

    @BeforeAll
    static void onlyWhatIsNamed() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("library"));
        Path all = Path.of(House.class
                        .getClassLoader()
                        .getResource("dk/indsatskompas/Indsatskompas.class")
                        .getPath())
                .getParent()
                .getParent()
                .getParent();
        for (String room : ROOMS) {
            copy(all, "dk/indsatskompas/" + room, classes);
        }
        copy(all, "dk/indsatskompas/page/PrintedCharacters.class", classes);
        copy(all, "page/fonts/SourceSans3-Regular.ttf", classes);
        List<String> named = List.of(
                JARS.matcher(PAGE).results().findFirst().orElseThrow().group(1).split(","));
        List<String> path = new ArrayList<>(List.of(classes.toString()));
        for (String name : named) {
            List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(jar -> Path.of(jar).getFileName().toString().startsWith(name))
                    .toList();
            assertThat(jars).as(name).isNotEmpty();
            path.addAll(jars);
        }
        assertThat(path).noneMatch(jar -> jar.contains("spring"));
        classPath = String.join(File.pathSeparator, path);
    }

    @Test
    @Invariant("What reads, answers and compares runs without Spring")
    void nothingOfTheLibraryUsesSpringButWhatSaysWhichRoomsARoomMayUse() {
        noClasses()
                .that(resideInAnyPackage(ROOMS.stream()
                        .map(room -> "dk.indsatskompas." + room + "..")
                        .toArray(String[]::new)))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..")
                        .and(resideOutsideOfPackage("org.springframework.modulith..")))
                .check(House.classes());
    }

    @Test
    void aProgramOfTenLinesReadsAFolderAndAnswersACitizen() throws Exception {
        MatchResult asked = ASKED.matcher(PAGE).results().findFirst().orElseThrow();

        assertThat(run("Ask", asked.group(1))).isEqualTo(asked.group(2));
    }

    @Test
    void anotherComparesADraftAndLooksAtWhatItCanSay() throws Exception {
        Path draft = EditedRules.shipped().withCaseloadOf30().writeTo(folder.resolve("draft"));

        assertThat(run("Compare", "", draft.toString()))
                .containsPattern("Of 2,000 made-up citizens, the answer changes for \\d+")
                .contains(" observations");
    }

    private static String run(String program, String sent, String... arguments) throws Exception {
        String code = JAVA.matcher(PAGE)
                .results()
                .filter(block -> block.group(2).equals(program))
                .findFirst()
                .orElseThrow()
                .group(1);
        Path file = Files.writeString(folder.resolve(program + ".java"), code);
        Path in = Files.writeString(folder.resolve(program + ".in"), sent);
        Path out = folder.resolve(program + ".out");
        Path err = folder.resolve(program + ".err");
        List<String> command = new ArrayList<>(
                List.of(Jdk.running().java(), "-XX:TieredStopAtLevel=1", "-cp", classPath, file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    private static void copy(Path from, String what, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve(what))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
