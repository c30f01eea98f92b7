package dk.indsatskompas.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Bilingual;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page itself says stands in its template, in Danish and beside it in English. */
@Invariant("Every word that a page itself says is there in Danish and in English")
class TemplateWordsTest {

    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*" + LITERAL);
    private static final Pattern SAID_IN_BOTH = Pattern.compile("\\bsay\\(\\s*" + LITERAL + "\\s*,\\s*" + LITERAL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SEEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"");

    /** What a person would say: it begins as a sentence or a name, has two words, or has a letter of Danish. */
    private static final Pattern SPOKEN = Pattern.compile("^\\p{Lu}\\p{Ll}|\\p{L} \\p{L}|[æøåÆØÅ]");

    private static final Set<String> OF_NO_LANGUAGE =
            Set.of("Indsatskompas", "Indsatskompas · ", "columns whole", "pairs whole");

    /** Words that are the same in both languages. */
    private static final Set<String> SAME = Set.of("Version", "Design");

    /** Error Prone holds it everywhere else. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsWrittenInTheLocaleOfTheMachine(Path file) {
        assertThat(Template.read(file))
                .doesNotContainPattern("String\\.format\\((?!Locale\\.ROOT)|\\.formatted\\(|to(Lower|Upper)Case\\(\\)");
    }

    @Test
    void everythingSaidIsSaidInBothLanguagesWithTheSamePlaces() {
        Bilingual bilingual = new Bilingual();
        List<Text> all = new ArrayList<>();
        sources().forEach(file -> {
            String source = Template.read(file);
            List<MatchResult> said = SAID_IN_BOTH.matcher(source).results().toList();
            assertThat(said).as("said in one language only in %s", file).hasSize(count(SAID, source));
            said.forEach(one -> bilingual.statement(file.toString(), one.group(1), one.group(2)));
            said.forEach(one -> all.add(new Text(one.group(1), one.group(2))));
        });

        assertThat(all).hasSizeGreaterThan(250).allSatisfy(one -> {
            assertThat(one.da()).isEqualTo(one.da().strip());
            assertThat(one.en()).isEqualTo(one.en().strip());
            assertThat(places(one.en())).isEqualTo(places(one.da()));
            if (WORD.matcher(one.da()).find() && !SAME.contains(one.da())) {
                assertThat(one.en()).isNotEqualTo(one.da());
            }
        });
        bilingual.verify();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateSaysAWordInOneLanguageOnly(Path file) {
        assertThat(inOneLanguage(Template.read(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@param PageWriter p\n<p>Kilder</p>",
                "<p aria-label=\"Kilder\">${p.say(\"Ja\", \"Yes\")}</p>",
                "@if(a.b())\n<p>${c ? \"Kilder\" : p.say(\"Ja\", \"Yes\")}</p>\n@endif",
                "@template.page.pair(\"Kilder\", @`<b>${p.say(\"Ja\", \"Yes\")}</b>`)",
                "@template.page.pair(p.say(\"Ja\", \"Yes\"), @`@for(var x : y)<b>Kilder</b>@endfor`)",
                "!{var title = \"som det er\";}\n<p>${title}</p>"
            })
    void findsAWordInOneLanguageWhereverItStands(String template) {
        assertThat(inOneLanguage(template)).isNotEmpty();
    }

    static List<Path> templates() {
        return Template.all();
    }

    /** The templates, and the code in their rooms. */
    private static Stream<Path> sources() {
        return Stream.concat(
                Template.all().stream(),
                Template.all().stream()
                        .map(Path.of("src/main/jte")::relativize)
                        .map(template ->
                                Path.of("src/main/java/dk/indsatskompas").resolve(template.getParent()))
                        .distinct()
                        .flatMap(room -> Template.files(room.toString(), ".java").stream()));
    }

    private static List<String> inOneLanguage(String template) {
        Template read = Template.of(SAID_IN_BOTH.matcher(template).replaceAll("say("));
        String attributes = String.join(
                " ",
                SEEN_ATTRIBUTE
                        .matcher(read.itself())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        String seen = read.itself().replaceAll("<[^>]*>", " ") + " " + attributes;
        return Stream.concat(
                        WORD.matcher(seen).results().map(MatchResult::group),
                        read.literals().stream()
                                .filter(literal -> SPOKEN.matcher(literal).find()))
                .filter(word -> !OF_NO_LANGUAGE.contains(word))
                .toList();
    }

    private static int places(String text) {
        return text.split("%s", -1).length;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
