package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is what comes back, what it links to is there, and what it says is tested is tested. */
class ReadmeTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RULES = "inklusion_2011/rules.dslr";
    private static final Pattern INVARIANT = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    @Test
    void itsQuestionGetsTheAnswerItShows() throws IOException {
        String question = group(readme(), "-d '(\\{.*?\\n})'");
        String shown = group(readme(), "```json\\n(.*?)```");

        String answer = server().ask(question.getBytes(StandardCharsets.UTF_8), "Accept-Language", "en")
                .body();

        List<String> pieces =
                Arrays.stream(shown.split("…", -1)).map(ReadmeTest::packed).toList();
        assertThat(pieces).hasSizeGreaterThan(5);
        assertThat(packed(answer)).containsSubsequence(pieces);
    }

    /** But for ids, times, hashes and keys, which are others each time. */
    @Test
    void itsWalkOfAnAuditorIsWhatTheServiceSays() throws IOException {
        String question = group(readme(), "-d '(\\{.*?\\n})'");
        String id = Server.json(server().ask(question.getBytes(StandardCharsets.UTF_8), "Accept-Language", "en"))
                .at("/decisionId")
                .asString();

        List<String> shown = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.contains("…"))
                .map(block -> tame(JSON.readTree(block)))
                .toList();

        assertThat(shown)
                .containsSubsequence(
                        tame(Server.json(server().get("/v1/decisions/" + id)).get("entry")),
                        tame(Server.json(server().post("/v1/decisions/" + id + "/replay", "Accept-Language", "en"))),
                        tame(Server.json(server().get("/v1/log/head"))));
    }

    private static String tame(JsonNode shown) {
        return Golden.withoutChance(shown.toString(), "nobody")
                .replaceAll("\"(then|now)\":\"0[^\"]*\"", "\"$1\":\"0\"");
    }

    @ParameterizedTest
    @MethodSource("links")
    void whatItLinksToIsThere(String link) {
        assertThat(Path.of(link)).exists();
    }

    static Stream<String> links() throws IOException {
        return LINK.matcher(readme()).results().map(link -> link.group(1));
    }

    @ParameterizedTest
    @MethodSource("invariants")
    void whatItCallsAnInvariantIsHeldByThatTest(String test, String method) throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"));
                Stream<Path> endurance = Files.walk(Path.of("src/endurance/java"))) {
            List<Path> found = Stream.concat(tests, endurance)
                    .filter(file -> file.endsWith(test + ".java"))
                    .toList();
            assertThat(found).hasSize(1);
            assertThat(Files.readString(found.get(0)))
                    .contains(method == null ? "class " + test : "void " + method + "(");
        }
    }

    static Stream<Object[]> invariants() throws IOException {
        return INVARIANT.matcher(readme()).results().map(name -> new Object[] {name.group(1), name.group(2)});
    }

    @Test
    void theRuleItShowsIsARuleOfTheRulebook() throws IOException {
        String rule = group(readme(), "```\\n(rule .*?end)\\n```");
        String rules = rulebook().folder().text(RULES).orElseThrow();
        assertThat(packed(rules)).contains(packed(rule));
    }

    @Test
    void itsTypoIsReportedAsItShows() throws IOException {
        String right = rulebook().folder().text(RULES).orElseThrow();
        Map<String, byte[]> files = new HashMap<>(rulebook().folder().files());
        String wrong = right.replaceFirst("har en alvorlig sindslidelse", "har en alvorlig sindslidlse");
        files.put(RULES, wrong.getBytes(StandardCharsets.UTF_8));

        assertThat(RulesFolder.check(Folder.of(files)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(readme()).contains("```\n" + problem.in(Language.DA) + "\n1 fejl.\n```"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String packed(String text) {
        return text.replaceAll("\\s", "");
    }
}
