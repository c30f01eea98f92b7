package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.evidence.Design;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength.StrengthUse;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.vocabulary.Attribute.AttributeRole;
import dk.indsatskompas.vocabulary.Attribute.Better;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code rules/README.md} says of the fields of each file is what is read from it. */
@Invariant("Every field of every YAML file is explained in `rules/README.md`, and no other")
class FieldsOfFilesTest {

    private static final Path MAIN = Path.of("src/main/java/dk/indsatskompas");
    private static final Pattern TABLE = Pattern.compile("\\| Felt \\| Hvad det er \\|\n.*\n((?:\\|.*\n)+)");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)`( \\(valgfrit\\))? \\| .+ \\|");

    /** The fields of a section as a reader names them, in one literal or in several: {@code "id name? citation"}. */
    private static final Pattern READ = Pattern.compile("(?:\\.map\\(\\s*|file\\([A-Z]+, |OUTCOME\\) \\? )"
            + "(\"[^\"]+\"(?:(?:,\\s*| \\+ objects \\+ )\"[^\"]+\")*)");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    /** A text in both languages is explained once for all. */
    private static final String TEXT = "da en";

    private final String readme =
            ShippedRules.rulebook().folder().text("README.md").orElseThrow();
    private final String explained = readme.substring(readme.indexOf("<!-- table: fields -->"));

    @Test
    void isTheSectionsThatAreRead() {
        assertThat(TABLE.matcher(explained).results().map(FieldsOfFilesTest::section))
                .containsExactlyInAnyOrderElementsOf(read());
    }

    @Test
    void namesEveryCodeThatAFieldTakes() {
        Stream.of(
                        FindingKind.values(),
                        Design.values(),
                        Unit.values(),
                        PopulationStatus.values(),
                        StrengthUse.values(),
                        RecommendationKind.values(),
                        AttributeRole.values(),
                        Better.values())
                .flatMap(Arrays::stream)
                .forEach(code -> assertThat(explained).contains("`" + ((Enum<?>) code).name() + "`"));
        for (RankingKey.Id key : RankingKey.Id.values()) {
            assertThat(explained).contains("`" + key.code() + "`");
        }
    }

    @Test
    void isMadeByTheCommand() {
        assertThat(new ReadmeTables(ShippedRules.rulebook().contents()).fill(readme))
                .isEqualTo(readme);
    }

    private static String section(MatchResult table) {
        return table.group(1)
                .lines()
                .map(line -> {
                    Matcher row = ROW.matcher(line);
                    assertThat(row.matches()).as(line).isTrue();
                    return row.group(1) + (row.group(2) == null ? "" : "?");
                })
                .collect(Collectors.joining(" "));
    }

    private static Set<String> read() {
        return Stream.of("rulebook/reading", "scenario")
                .flatMap(room -> sources(MAIN.resolve(room)).stream())
                .flatMap(source -> READ.matcher(source).results())
                .map(call -> LITERAL.matcher(call.group(1))
                        .results()
                        .map(literal -> literal.group(1).strip())
                        .collect(Collectors.joining(" ")))
                .filter(fields -> !fields.equals(TEXT))
                .collect(Collectors.toSet());
    }

    private static List<String> sources(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(Files::isRegularFile)
                    .map(FieldsOfFilesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
