package dk.indsatskompas.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.Size;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent as a rules folder is answered with its problems, soon, and runs nothing. */
@Tag("endurance")
@Invariant("Whatever is sent as a rules folder runs nothing, is answered soon, and leaves the service as it was")
class HostileFoldersTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_PROBLEMS = 201;
    private static final int LONGEST_PROBLEM = 3_000;

    /** Where anything may stand, because it is only ever shown. */
    private static final Pattern IN_FREE_TEXT = Pattern.compile(
            "code in (?:a comment|the (?:README|changelog|name of an? (?:whole citizen|example)|title|label|text))"
                    + "|in YAML: (?:a date that|a number with a|infinity|not a number)|lines of the changelog"
                    + "|a wrong (?:size|checksum)|a comment longer|named \\._x");

    @TempDir
    private static Path folder;

    private static ServerSocket nobody;

    @BeforeAll
    static void listen() throws IOException {
        nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        nobody.setSoTimeout(1);
    }

    @AfterAll
    static void stop() throws IOException {
        nobody.close();
    }

    @Test
    void areMany() {
        assertThat(all().map(HostileFolder::name)).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> areAnsweredWithTheirProblemsAndRunNothing() {
        return all().map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> isHarmless(hostile)));
    }

    private static void isHarmless(HostileFolder hostile) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        List<Problem> problems = RulesFolder.check(Folder.ofZip(hostile.zip()));

        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(took).isLessThan(LONGEST);
        assertThat(problems).hasSizeLessThanOrEqualTo(MOST_PROBLEMS);
        // A part of what fits may be in order.
        boolean wrong = Size.WHOLE || !hostile.name().startsWith("sizes: ");
        if (wrong && !IN_FREE_TEXT.matcher(hostile.name()).find()) {
            assertThat(problems).isNotEmpty();
        }
        assertThat(problems).allSatisfy(problem -> {
            for (Language language : Language.values()) {
                assertThat(problem.in(language))
                        .hasSizeLessThan(LONGEST_PROBLEM)
                        .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]")
                        .doesNotContain(
                                "dk.indsatskompas.r",
                                "org.drools",
                                "Exception",
                                "StackOverflow",
                                "insert(new Recommendation(\"mentor\")");
            }
        });
        assertThat(marker()).doesNotExist();
        assertNobodyCalled();
    }

    private static void assertNobodyCalled() throws IOException {
        try {
            nobody.accept().close();
            throw new AssertionError("A connection was opened");
        } catch (SocketTimeoutException e) {
            // As it should be.
        }
    }

    private static Stream<HostileFolder> all() {
        return HostileFolder.all(marker(), nobody.getLocalPort());
    }

    private static Path marker() {
        return folder.resolve("marker");
    }
}
