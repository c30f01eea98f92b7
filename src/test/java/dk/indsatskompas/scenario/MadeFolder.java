package dk.indsatskompas.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small base rulebook with something written into it that nobody would write by hand. */
record MadeFolder(Map<String, byte[]> files) {

    static final String RULES = "laesehold_2020/rules.dslr";
    static final String STUDY = "laesehold_2020/study.yaml";
    static final String SCENARIOS = "laesehold_2020/scenarios.yaml";
    public static final String DANISH = "language/da.dsl";
    public static final String ENGLISH = "language/en.dsl";

    static MadeFolder base() {
        return new MadeFolder(BrokenFolder.base());
    }

    MadeFolder with(String file, String text) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(file, text.getBytes(UTF_8));
        return new MadeFolder(changed);
    }

    MadeFolder replace(String file, String from, String to) {
        assertThat(text(file)).contains(from);
        int at = text(file).indexOf(from);
        return with(file, text(file).substring(0, at) + to + text(file).substring(at + from.length()));
    }

    MadeFolder append(String file, String more) {
        return with(file, text(file) + more);
    }

    /** The same, so many times, each with its number. */
    MadeFolder append(String file, int times, IntFunction<String> more) {
        return append(file, IntStream.range(0, times).mapToObj(more).collect(Collectors.joining()));
    }

    void writeTo(Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.write(root.resolve(file.getKey()), file.getValue());
        }
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), UTF_8);
    }

    /** What is found without building the rules in the engine. */
    List<Problem> problems() {
        return RulesFolder.read(Folder.of(files)).problems().sorted();
    }

    /** Place and code of each problem. */
    List<String> found() {
        return problems().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    /** A rule that is right but for having no scenarios. */
    static String rule(String name, String conditions) {
        return "\nrule \"" + name + "\"\n@basedOn(\"READ-E1-JOB\")\nwhen\nBorgeren\n" + conditions
                + "then\nAnbefal \"mentor\"\nend\n";
    }

    /** A number in letters, so that sentences with it differ in more than a number. */
    static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit <= '9' ? 'a' + digit - '0' : digit + 10)))
                .collect(Collectors.joining());
    }
}
