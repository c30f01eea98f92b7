package dk.indsatskompas.web.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.Visitor;
import dk.indsatskompas.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An auditor's pages, as a browser without scripts has them. */
class DecisionPagesTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonNode recorded(String reference) {
        ObjectNode profile = Server.example();
        profile.put("citizenRef", reference);
        return Server.json(server().ask(profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void findsByTheReferenceThatStandsInNoAddress(String language) {
        String reference = "found-" + language;
        String id = recorded(reference).at("/decisionId").asString();
        recorded("other-" + language);
        Visitor visitor = new Visitor(server(), language);
        Document page = visitor.open("/decisions");
        assertThat(page.select("tbody a").eachAttr("href")).contains("/decisions/" + id);

        Document found = visitor.send(page, "#search", "citizenRef", reference);
        assertThat(found.select("tbody a").eachAttr("href")).containsExactly("/decisions/" + id);
        assertThat(found.select("[href*=" + reference + "]")).isEmpty();
        assertThat(found.select(".choices a")).isEmpty();
    }

    @Test
    void showsMoreThanAPageOneAfterTheOther() {
        for (int i = 0; i < 30; i++) {
            recorded("many");
        }
        Visitor visitor = new Visitor(server(), ENGLISH);
        Document first = visitor.send(visitor.open("/decisions"), "#search", "citizenRef", "many");
        String cursor = first.select("button[name=cursor]").val();
        Document second = visitor.send(first, "#search", "citizenRef", "many", "cursor", cursor);

        List<String> all = new ArrayList<>(first.select("tbody a").eachAttr("href"));
        all.addAll(second.select("tbody a").eachAttr("href"));
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
        assertThat(second.select("button[name=cursor]")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        Visitor visitor = new Visitor(server(), ENGLISH);
        Document page = visitor.send(visitor.open("/decisions"), "#search", "from", "yesterday", "rule", "none such");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.select(".fault")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void drawsTheTraceFromTheRankingToTheFacts(String language) {
        JsonNode answer = recorded("traced");
        Document page = new Visitor(server(), language)
                .open("/decisions/" + answer.at("/decisionId").asString());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        int listed = answer.at("/recommendations").size()
                + answer.at("/undetermined").size()
                + answer.at("/notRecommended").size()
                + answer.at("/alreadyInPlace").size();
        assertThat(page.select(".trace > li")).hasSize(listed);
        assertThat(page.select(".trace > li").first().select(".node")).isNotEmpty();
        assertThat(page.select(".trace .marks li"))
                .isNotEmpty()
                .allMatch(node -> node.text().length() > 10);
        assertThat(page.select("a[href$=format=pdf]")).isNotEmpty();
    }

    @Test
    void makesADecisionOnceMoreWithOnePress() {
        String id = recorded("again").at("/decisionId").asString();
        Visitor visitor = new Visitor(server(), ENGLISH);
        Document page = visitor.send(visitor.open("/decisions/" + id), "form[action$=replay]");

        assertThat(page.select("#replay .notice").text()).startsWith("Unchanged.");
    }

    @Test
    void tellsWhatBecameOfIt() {
        String id = recorded("feedback").at("/decisionId").asString();
        ObjectNode feedback =
                (ObjectNode) JSON.readTree(java.nio.file.Path.of("src/main/resources/openapi/feedback.request.json")
                        .toFile());
        assertThat(server().post("/v1/decisions/" + id + "/feedback", feedback).statusCode())
                .isEqualTo(200);

        Visitor visitor = new Visitor(server(), ENGLISH);
        assertThat(visitor.open("/decisions/" + id).select("tbody tr").text()).contains("Changed");
        Document overrides = visitor.open("/decisions/overrides");
        assertThat(overrides.select("figure")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(overrides.select("svg.course rect[height=40.0]")).isNotEmpty();
    }

    @Test
    void saysThatADecisionIsErased() {
        String id = recorded("gone").at("/decisionId").asString();
        server().send("DELETE", "/v1/citizens/gone", java.net.http.HttpRequest.BodyPublishers.noBody());

        Visitor visitor = new Visitor(server(), ENGLISH);
        Document page = visitor.open("/decisions/" + id);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.select(".notice").text()).contains("erased");
    }

    @Test
    void saysOnAPageThatThereIsNoSuchDecision() {
        Visitor visitor = new Visitor(server(), DANISH);
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense")) {
            Document page = visitor.open("/decisions/" + id);
            assertThat(visitor.status()).isEqualTo(404);
            assertThat(page.select("h1").text()).isNotEmpty();
        }
    }
}
