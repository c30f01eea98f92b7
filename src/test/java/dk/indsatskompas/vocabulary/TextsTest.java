package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an enum says stands in the file beside it, all of it in both languages, and nothing besides. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @MethodSource("files")
    void everyTextBelongsToAConstantAndIsThereInBothLanguages(Path file) throws Exception {
        String type = RESOURCES.relativize(file).toString().replaceFirst("\\.properties$", "");
        Set<String> constants = new HashSet<>();
        Arrays.stream(Class.forName(type.replace('/', '.')).getEnumConstants())
                .forEach(one -> constants.add(((Enum<?>) one).name()));
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(file));

        Set<String> texted = new HashSet<>();
        for (String key : texts.stringPropertyNames()) {
            String[] of = key.split("\\.");
            assertThat(of).as(key).hasSize(3);
            assertThat(constants).contains(of[0]);
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            texted.add(of[0] + "." + of[1]);
        }
        assertThat(texts).hasSize(texted.size() * Language.values().length);
        assertThat(Files.readAllLines(file).stream().filter(line -> !line.isBlank()))
                .as("no key twice")
                .hasSize(texts.size());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve("dk"))) {
            return all.filter(file -> file.getFileName().toString().matches("[A-Z].*\\.properties"))
                    .toList();
        }
    }
}
