package dk.indsatskompas;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the papers in {@code docs/} name and link to is there. What they show is held by others. */
class PapersTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern PLACE = Pattern.compile("(?<![\\w/.])src/[\\w./-]*\\w");
    private static final Pattern PROFILE = Pattern.compile("\\./mvnw[^\\n`]* -P ?(\\w+)");
    private static final Pattern BENCHMARK =
            Pattern.compile("-D(?:benchmark=dk\\.indsatskompas\\.|only=)([\\w.]*[A-Z]\\w+)");

    @Test
    void theReadmeCanBeReadInOneSitting() {
        assertThat(Papers.read(Papers.README).lines().count()).isLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("links")
    void whatALinkLeadsToIsThere(Path paper, String link) {
        String[] parts = link.split("#", 2);
        Path target =
                parts[0].isEmpty() ? paper : paper.resolveSibling(parts[0]).normalize();
        assertThat(target).exists();
        if (parts.length == 2) {
            assertThat(headings(target)).contains(parts[1]);
        }
    }

    static Stream<Object[]> links() {
        return named(LINK).filter(link -> !link[1].toString().startsWith("http"));
    }

    /** As a repository page names them in its links. */
    private static List<String> headings(Path paper) {
        return Papers.read(paper)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\s-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void aTestThatIsNamedIsThere(Path paper, String test) throws IOException {
        String[] parts = test.replace("`", "").split("\\.", 2);
        List<Path> found = sources("src/test/java", "src/endurance/java", "src/spark-test/java")
                .filter(file -> file.endsWith(parts[0] + ".java"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(Files.readString(found.get(0)))
                .contains(parts.length == 1 ? "class " + parts[0] : "void " + parts[1] + "(");
    }

    static Stream<Object[]> tests() {
        return Papers.all().stream()
                .flatMap(paper ->
                        TEST.matcher(Papers.read(paper)).results().map(name -> new Object[] {paper, name.group()}));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceThatIsNamedIsThere(Path paper, String place) {
        assertThat(Path.of(place)).exists();
    }

    static Stream<Object[]> places() {
        return Papers.all().stream()
                .flatMap(paper -> PLACE.matcher(LINK.matcher(Papers.read(paper)).replaceAll("]"))
                        .results()
                        .map(place -> new Object[] {paper, place.group()}));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileOfTheBuildThatIsNamedIsThere(Path paper, String profile) {
        assertThat(Papers.read(Path.of("pom.xml"))).contains("<id>" + profile + "</id>");
    }

    static Stream<Object[]> profiles() {
        return named(PROFILE);
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void aBenchmarkThatIsNamedIsThere(Path paper, String benchmark) throws IOException {
        String file = benchmark.replace('.', '/') + ".java";
        assertThat(sources("src/bench/java")).anyMatch(source -> source.endsWith(Path.of(file)));
    }

    static Stream<Object[]> benchmarks() {
        return named(BENCHMARK);
    }

    /** A package of the program is a room of the house, and in the drawing what is small is a room inside another. */
    @Test
    void theMapHasEveryRoomAndTheDrawingThemAloneWithTheirOwn() throws IOException {
        String map = Papers.read(Papers.README);
        Path house = Path.of("src/main/java/dk/indsatskompas");
        try (Stream<Path> folders = Files.walk(house)) {
            Map<Boolean, Set<String>> rooms = folders.filter(Files::isDirectory)
                    .filter(room -> !room.equals(house))
                    .collect(partitioningBy(
                            room -> room.getParent().equals(house),
                            mapping(room -> room.getFileName().toString(), toSet())));
            assertThat(rooms.get(true)).allSatisfy(room -> assertThat(map).contains("`" + room + "`"));
            assertThat(drawn("16")).isEqualTo(rooms.get(true));
            assertThat(drawn("11.5")).isEqualTo(rooms.get(false));
        }
    }

    private static Set<String> drawn(String size) {
        return Pattern.compile("font-size=\"" + size + "\"[^>]*>([^<]+)<")
                .matcher(Papers.read(Path.of("docs/house.svg")))
                .results()
                .map(room -> room.group(1))
                .collect(toSet());
    }

    @Test
    void theLicenceIsTheSameWhereverItIsNamed() {
        assertThat(Papers.read(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
        assertThat(Papers.read(Path.of("pom.xml"))).contains("<name>Apache-2.0</name>");
        assertThat(Papers.read(Path.of("src/test/resources/openapi.json"))).contains("\"Apache-2.0\"");
        assertThat(Papers.read(Papers.README)).contains("[Apache-2.0](LICENSE)");
    }

    private static Stream<Object[]> named(Pattern pattern) {
        return Papers.all().stream()
                .flatMap(paper -> pattern.matcher(Papers.read(paper)).results().map(found ->
                        new Object[] {paper, found.group(1)}));
    }

    private static Stream<Path> sources(String... roots) throws IOException {
        Stream.Builder<Path> all = Stream.builder();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.forEach(all);
            }
        }
        return all.build();
    }
}
