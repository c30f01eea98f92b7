package dk.indsatskompas.web.pages.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules as pages. */
class RulesPagesTest extends WebTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleIsThereWithItsSentencesAndIsFoundByAnyOfThem(Language language) {
        Document all = page("/rules", language);

        for (Rule rule : rules()) {
            Element shown = all.selectFirst("article:has(a[href=" + RulesPage.address(rule) + "])");
            List<String> sentences = rule.conditions().stream()
                    .map(condition -> condition.text().in(language))
                    .toList();
            assertThat(shown.select("li").eachText()).containsExactlyElementsOf(sentences);
            assertThat(shown.select(".id").eachText()).containsExactlyElementsOf(rule.basedOn());
            String word = Stream.concat(
                            sentences.stream(), Stream.of(rule.said().in(language)))
                    .flatMap(sentence -> Arrays.stream(sentence.split("[^\\p{L}]+", -1)))
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            assertThat(found(page("/rules?q=" + encoded(word), language)))
                    .as(word)
                    .contains(RulesPage.address(rule))
                    .hasSizeLessThanOrEqualTo(rules().size());
        }
        assertThat(found(all)).hasSize(rules().size());
    }

    @Test
    void aSearchAsksForAllWordsWhateverTheirCaseAndCanBeSentEmpty() {
        assertThat(found(page("/rules?q=SINDSLIDELSE+job", Language.DA)))
                .isNotEmpty()
                .hasSizeLessThan(
                        found(page("/rules?q=sindslidelse", Language.DA)).size() + 1);
        assertThat(found(page("/rules?q=", Language.DA))).hasSize(rules().size());
        assertThat(page("/rules?q=%3Cscript%3E", Language.EN).select("#found").text())
                .contains("0 rules", "Show all");
        assertThat(server().get("/rules?query=x", "Accept", "text/html").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleHasItsSourceItsScenariosItsCoverageAndHowOftenItFired(Language language) {
        Rule rule = rulebook().contents().rules().stream()
                .filter(one -> one.basedOn().contains("IPS-E1-JOB-EDU"))
                .findFirst()
                .orElseThrow();
        int before = fired(rule, language);
        assertThat(server().ask(Server.example()).statusCode()).isEqualTo(200);

        Document page = page(RulesPage.address(rule), language);
        assertThat(page.select("main").text())
                .contains(rule.place().file())
                .contains(language == Language.DA ? "Dækning" : "Coverage")
                .contains(rulebook()
                        .folder()
                        .text("inklusion_2011/scenarios.yaml")
                        .orElseThrow()
                        .lines()
                        .filter(line -> line.strip().startsWith("- name:"))
                        .map(line -> line.replaceFirst(".*name: *\"?([^\"]*)\"?", "$1"))
                        .findFirst()
                        .orElseThrow());
        assertThat(page.select("a[href=/evidence/IPS-E1-JOB-EDU]")).isNotEmpty();
        assertThat(fired(rule, language)).isEqualTo(before + 1);
    }

    @Test
    void anUnknownRuleAndAnUnknownRulebookAreNotThere() {
        assertThat(server().get("/rules/rule?id=none", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(server().get("/rules/rule", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        HttpResponse<String> none = server().get("/rules/history?from=sha256:" + "0".repeat(64), "Accept", "text/html");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(none.body()).selectFirst("html").attr("lang")).isEqualTo("da");
    }

    @ParameterizedTest
    @EnumSource
    void theGuideStandsAmongThePagesWithAllThatItSaysByItself(Language language) {
        String alone = Jsoup.parse(server().get("/v1/rulebooks/in-force/guide", "Accept-Language", language.code())
                        .body())
                .select("main h2, main h3, .finding, .rule")
                .text();

        assertThat(page("/rules/guide", language)
                        .select(".guide h2, .guide h3, .finding, .rule")
                        .text())
                .isEqualTo(alone);
    }

    /** What a developer reads is what she gets when she asks. */
    @ParameterizedTest
    @EnumSource
    void developersAreShownARequestToThisServiceWithItsAnswer(Language language) {
        Document page = page("/developers", language);
        String ask = page.selectFirst("#ask").wholeText();

        assertThat(ask)
                .startsWith("curl -s 'http://127.0.0.1:")
                .contains("dryRun=true")
                .doesNotContain("Authorization");
        String address = ask.replaceFirst("(?s)^curl -s 'http://[^/]*([^']*)'.*", "$1");
        String body = ask.replaceFirst("(?s).* -d '(.*)'$", "$1");
        HttpResponse<String> answer = server().send(
                        "POST",
                        address,
                        java.net.http.HttpRequest.BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Accept-Language",
                        language.code());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(told(page.selectFirst("#answer").text())).isEqualTo(told(answer.body()));
        assertThat(page.select("main").text()).contains(language == Language.DA ? "Mente du" : "Did you mean");
    }

    /** Without white space, and the moment. */
    private static String told(String json) {
        return json.replaceAll("\\s", "").replaceAll("\"decidedAt\":\"[^\"]*\"", "");
    }

    private int fired(Rule rule, Language language) {
        String said = page(RulesPage.address(rule), language).select("main").text();
        String count = said.replaceFirst(".*(?:Registrerede beslutninger|Recorded decisions): (\\S+?)\\.? .*", "$1");
        return count.matches("\\d+") ? Integer.parseInt(count) : 0;
    }

    private List<Rule> rules() {
        return rulebook().contents().allRules().toList();
    }

    private static List<String> found(Document page) {
        return page.select("article h4 a").eachAttr("href");
    }

    private Document page(String path, Language language) {
        HttpResponse<String> answer = server().get(path, "Accept", "text/html", "Accept-Language", language.code());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
