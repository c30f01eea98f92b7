package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;

import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever line of the rules or the phrase books is lost, the check ends with a list and not with a failure. */
class LostLinesTest {

    @TestFactory
    Stream<DynamicTest> areNeverMoreThanAProblem() {
        return BrokenFolder.base().keySet().stream()
                .filter(file -> file.endsWith(".dslr") || file.endsWith(".dsl"))
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> without(file)
                                .forEach(folder -> assertThatCode(() -> RulesFolder.check(folder))
                                        .doesNotThrowAnyException())));
    }

    /** The base once for each line of the file, without that line. */
    private static Stream<Folder> without(String file) {
        Map<String, byte[]> base = BrokenFolder.base();
        List<String> lines = new String(base.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return IntStream.range(0, lines.size()).mapToObj(lost -> {
            List<String> kept = new ArrayList<>(lines);
            kept.remove(lost);
            Map<String, byte[]> files = BrokenFolder.base();
            files.put(file, String.join("\n", kept).getBytes(StandardCharsets.UTF_8));
            return Folder.of(files);
        });
    }
}
