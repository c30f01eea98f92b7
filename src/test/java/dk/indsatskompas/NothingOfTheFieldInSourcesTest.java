package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Catalogue.Variant;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Facets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All that is known about the field is in the rules folder: what has an id there has none in the program. An id is looked for
 * as a whole text, and as a word of its own in texts and code when it is no word of ordinary language.
 */
class NothingOfTheFieldInSourcesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The facets that the scale sorts by, and so words of the program: each folder has these lists, with these codes. */
    private static final Set<String> LISTS_OF_THE_PROGRAM =
            Set.of("kind", "design", Facets.POPULATION_LIST, Facets.CONDITIONS_LIST);

    /**
     * Words that the program uses of other things: whose key a record is encrypted with, a direction that is none, and whether
     * an entry can be offered, whatever a folder calls the attribute that says so.
     */
    private static final Set<String> OF_OTHER_THINGS = Set.of("citizen", "NONE", "available");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m://.*$)");
    private static final Pattern ORDINARY = Pattern.compile("[a-z]+|[A-Z]?[a-z]+|[A-Z]+");

    @Test
    @Invariant("No attribute, offer, intervention, study, finding, code or source is named in the program")
    void noIdOfTheShippedRulesStandsInTheProgram() throws IOException {
        Set<String> found = new TreeSet<>();
        List<String> ids = ids().toList();
        for (Path file : files()) {
            String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
            ids.stream().filter(id -> isNamed(id, text)).forEach(id -> found.add(file + ": " + id));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> java = Files.walk(SOURCES);
                Stream<Path> templates = Files.walk(TEMPLATES);
                Stream<Path> resources = Files.walk(RESOURCES)) {
            return Stream.of(java, templates, resources)
                    .flatMap(paths -> paths)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(RESOURCES.resolve("openapi")))
                    .filter(file -> file.toString().matches(".*\\.(java|yaml|jte|html|txt|sql|properties)"))
                    .toList();
        }
    }

    private static boolean isNamed(String id, String text) {
        return text.contains("\"" + id + "\"")
                || (!ORDINARY.matcher(id).matches() && isWord(id, text))
                || (constant(id).contains("_") && isWord(constant(id), text));
    }

    private static boolean isWord(String word, String text) {
        return text.contains(word)
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                        .matcher(text)
                        .find();
    }

    /** As a constant is named. */
    private static String constant(String id) {
        return id.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Stream<String> ids() {
        Contents contents = ShippedRules.rulebook().contents();
        return Stream.of(
                        contents.vocabulary().attributes().stream()
                                .flatMap(attribute -> Stream.of(attribute.field(), attribute.path())),
                        contents.vocabulary().subjects().stream()
                                .flatMap(subject -> Stream.of(subject.path(), subject.fact())),
                        contents.catalogue().entries().stream().flatMap(NothingOfTheFieldInSourcesTest::ids),
                        contents.studies().stream().map(Study::id),
                        contents.findings().values().stream().map(Finding::id),
                        Stream.concat(
                                        contents.manifest().sources().stream(),
                                        contents.studies().stream().flatMap(study -> study.sources().stream()))
                                .map(Source::id),
                        contents.codeLists().lists().values().stream()
                                .filter(list -> !LISTS_OF_THE_PROGRAM.contains(list.id()))
                                .flatMap(list -> list.codes().stream().map(Code::id)))
                .flatMap(ids -> ids)
                .filter(id -> !OF_OTHER_THINGS.contains(id))
                .distinct();
    }

    private static Stream<String> ids(CatalogueEntry entry) {
        return Stream.of(
                        Stream.of(entry.id()),
                        entry.deliveryConditions().stream().map(ModelPart::id),
                        entry.variants().stream().map(Variant::id))
                .flatMap(ids -> ids);
    }
}
