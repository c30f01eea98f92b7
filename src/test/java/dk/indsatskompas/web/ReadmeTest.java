package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Papers;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
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

/** What the README and its papers show is what comes back. */
class ReadmeTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RULES = "inklusion_2011/rules.dslr";
    private static final String QUESTION = "-d '(\\{.*?\\n})'";
    private static final Pattern RULE = Pattern.compile("```\\n(rule .*?end)\\n```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("papersWithAnAnswer")
    void theQuestionGetsTheAnswerThatIsShown(Path paper) {
        String question = group(paper, QUESTION);
        String shown = group(paper, "```json\\n(.*?)```");

        String answer = server().ask(question.getBytes(StandardCharsets.UTF_8), "Accept-Language", "en")
                .body();

        List<String> pieces =
                Arrays.stream(shown.split("…", -1)).map(ReadmeTest::packed).toList();
        assertThat(pieces).hasSizeGreaterThan(5);
        assertThat(packed(answer)).containsSubsequence(pieces);
    }

    static Stream<Path> papersWithAnAnswer() {
        return Stream.of(Papers.README, Papers.INTEGRATE);
    }

    @Test
    void theQuestionIsTheSameInBoth() {
        assertThat(group(Papers.INTEGRATE, QUESTION)).isEqualTo(group(Papers.README, QUESTION));
    }

    /** But for ids, times, hashes and keys, which are others each time. */
    @Test
    void theWalkOfAnAuditorIsWhatTheServiceSays() {
        String question = group(Papers.README, QUESTION);
        String id = Server.json(server().ask(question.getBytes(StandardCharsets.UTF_8), "Accept-Language", "en"))
                .at("/decisionId")
                .asString();

        List<String> shown = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Papers.read(Papers.AUDIT))
                .results()
                .map(block -> tame(JSON.readTree(block.group(1))))
                .toList();

        assertThat(shown)
                .containsExactly(
                        tame(Server.json(server().get("/v1/decisions/" + id)).get("entry")),
                        tame(Server.json(server().post("/v1/decisions/" + id + "/replay", "Accept-Language", "en"))));
    }

    private static String tame(JsonNode shown) {
        return Golden.withoutChance(shown.toString(), "nobody")
                .replaceAll("\"(then|now)\":\"0[^\"]*\"", "\"$1\":\"0\"");
    }

    @Test
    void theRuleThatIsShownIsARuleOfTheRulebook() {
        Matcher rule = RULE.matcher(Papers.read(Papers.README));
        assertThat(rule.find()).isTrue();
        assertThat(packed(rules())).contains(packed(rule.group(1)));
    }

    @Test
    void theTypoIsReportedAsItIsShown() {
        Map<String, byte[]> files = new HashMap<>(rulebook().folder().files());
        String wrong = rules().replaceFirst("har en alvorlig sindslidelse", "har en alvorlig sindslidlse");
        files.put(RULES, wrong.getBytes(StandardCharsets.UTF_8));

        assertThat(RulesFolder.check(Folder.of(files)))
                .singleElement()
                .satisfies(problem -> assertThat(Papers.read(Papers.README))
                        .contains("```\n" + problem.in(Language.DA) + "\n1 fejl.\n```"));
    }

    private String rules() {
        return rulebook().folder().text(RULES).orElseThrow();
    }

    private static String group(Path paper, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(Papers.read(paper));
        assertThat(matcher.find()).as(paper + ": " + pattern).isTrue();
        return matcher.group(1);
    }

    private static String packed(String text) {
        return text.replaceAll("\\s", "");
    }
}
