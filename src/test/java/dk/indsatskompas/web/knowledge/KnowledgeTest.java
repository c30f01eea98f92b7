package dk.indsatskompas.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The knowledge behind the answers can be read, whole, in both languages, and only when it has changed. */
@Invariant("A finding is shown with the rule that graded it, those that use it and its count of decisions")
class KnowledgeTest extends WebTest {

    private static final String CATALOGUE = "/v1/recommendations/catalogue";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CATALOGUE,
                "/v1/findings",
                "/v1/findings/IPS-E1-JOB-EDU",
                "/v1/studies",
                "/v1/rules",
                "/v1/guarantees",
                "/v1/vocabulary",
                "/v1/rulebooks/in-force"
            })
    void isSentAgainOnlyWhenItHasChanged(String path) {
        var danish = server().get(path);
        var english = server().get(path, "Accept-Language", ENGLISH);

        assertThat(danish.statusCode()).isEqualTo(200);
        assertThat(danish.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(danish.headers().firstValue("Content-Language")).hasValue(DANISH);
        assertThat(english.headers().firstValue("Content-Language")).hasValue(ENGLISH);
        assertThat(String.join(",", danish.headers().allValues("Vary"))).containsIgnoringCase("Accept-Language");
        assertThat(etag(danish)).matches("(W/)?\"[^\"]+\"").isNotEqualTo(etag(english));
        assertThat(danish.body()).isNotEqualTo(english.body());

        var unchanged = server().get(path, "If-None-Match", etag(danish));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(etag(unchanged)).isEqualTo(etag(danish));
        assertThat(server().get(path, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(server().get(path, "If-None-Match", etag(danish), "Accept-Language", ENGLISH)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void listsTheWholeCatalogueWithItsRules() {
        JsonNode catalogue = json(CATALOGUE);

        assertThat(catalogue)
                .extracting(item -> item.at("/recommendation/id").asString())
                .containsExactlyElementsOf(rulebook().contents().catalogue().ids());
        for (JsonNode item : catalogue) {
            assertThat(item.at("/recommendation/title").asString()).isNotBlank();
            assertThat(item.get("rules")).as(item.toString()).isNotEmpty();
        }
    }

    @Test
    void listsEveryFindingOnceWithTheRuleThatGradedIt() {
        JsonNode findings = json("/v1/findings");

        assertThat(findings)
                .extracting(item -> item.at("/finding/id").asString())
                .containsExactlyInAnyOrderElementsOf(
                        rulebook().contents().findings().keySet());
        for (JsonNode item : findings) {
            boolean graded = !List.of("CONDITION", "CONTEXT")
                    .contains(item.at("/finding/kind").asString());
            assertThat(item.has("strength")).as(item.toString()).isEqualTo(graded);
            assertThat(item.has("gradedBy")).isEqualTo(graded);
            assertThat(item.at("/finding/source/document").asString()).isNotBlank();
        }
    }

    @Test
    void listsTheFindingsOfOneStudy() {
        for (Study study : rulebook().contents().studies()) {
            JsonNode findings = json("/v1/findings?study=" + study.id());
            assertThat(findings).hasSameSizeAs(study.findings());
            assertThat(findings)
                    .extracting(item -> item.at("/finding/study").asString())
                    .containsOnly(study.id());
        }
    }

    @Test
    void saysThatThereIsNoSuchStudyOrFinding() {
        assertThat(Problems.faults(Problems.problem(server().get("/v1/findings?study=none"), 400)))
                .containsExactly("query:study unknown-code");
        Problems.problem(server().get("/v1/findings/none"), 404);
    }

    @Test
    void givesOneFindingAsTheListDoes() {
        for (JsonNode item : json("/v1/findings")) {
            ObjectNode one =
                    (ObjectNode) json("/v1/findings/" + item.at("/finding/id").asString());
            assertThat(one.at("/decisions").isIntegralNumber()).isTrue();
            assertThat(one.remove(List.of("decisions", "lastDecision"))).isEqualTo(item);
        }
    }

    @Test
    void countsTheDecisionsThatRestedOnAFinding() {
        String path = "/v1/findings/IPS-E1-JOB-EDU";
        long before = json(path).at("/decisions").asLong();
        String etag = etag(server().get(path));

        String decided =
                Server.json(server().ask(Server.example())).at("/decidedAt").asString();
        server().ask(Server.example().retain("citizenRef"));
        JsonNode after = json(path);

        assertThat(after.at("/decisions").asLong()).isEqualTo(before + 1);
        assertThat(after.at("/lastDecision").asString()).isEqualTo(decided);
        assertThat(after.has("orMore")).isFalse();
        assertThat(etag(server().get(path))).isNotEqualTo(etag);
        assertThat(json("/v1/findings/MENTOR-S1-POP").at("/decisions").asLong(-1))
                .isZero();
        assertThat(json("/v1/findings/MENTOR-S1-POP").has("lastDecision")).isFalse();
    }

    @Test
    void listsTheStudiesWithTheirFindings() {
        assertThat(json("/v1/studies"))
                .extracting(item -> item.at("/study/id").asString())
                .containsExactlyInAnyOrderElementsOf(
                        rulebook().contents().studies().stream().map(Study::id).toList());
        for (JsonNode item : json("/v1/studies")) {
            assertThat(item.get("findings")).isNotEmpty();
            assertThat(item.at("/study/population").asString()).isNotBlank();
        }
    }

    @Test
    void saysTheRulesAsSentencesWithTheirPlace() {
        JsonNode rules = json("/v1/rules");

        assertThat(rules)
                .hasSize(rulebook().contents().rules().size()
                        + rulebook().contents().scale().size());
        for (JsonNode rule : rules) {
            assertThat(rule.at("/when")).isNotEmpty();
            assertThat(rule.at("/then").asString()).isNotBlank();
            assertThat(rule.at("/file").asString()).endsWith("/rules.dslr");
            assertThat(rule.at("/line").asInt()).isPositive();
        }
        assertThat(rules.toString()).contains("Borgeren har en alvorlig sindslidelse");
        assertThat(server().get("/v1/rules", "Accept-Language", ENGLISH).body())
                .contains("The citizen has a severe mental illness");
    }

    @Test
    void namesEveryAttributeOfAProfileAndTheDatesOfItsCodes() {
        JsonNode vocabulary = json("/v1/vocabulary");

        assertThat(vocabulary.get("attributes"))
                .extracting(item -> item.get("path").asString())
                .contains("citizen.age", "contact.trustingRelation", "offers.jobfirst.parallelEfforts")
                .noneMatch(path -> path.startsWith("finding."));
        for (JsonNode attribute : vocabulary.get("attributes")) {
            assertThat(attribute.at("/type").asString()).isIn("INTEGER", "BOOLEAN", "CODE", "CODES");
            assertThat(attribute.at("/question").asString()).contains("?");
        }
        assertThat(vocabulary.get("codeLists").toString())
                .contains(
                        "\"id\":\"UDDANNELSESHJAELP\"", "\"until\":\"2025-06-30\"", "\"successor\":\"KONTANTHJAELP\"");
    }

    @Test
    void namesTheRulebookInForce() {
        JsonNode inForce = json("/v1/rulebooks/in-force");

        assertThat(inForce.at("/fingerprint").asString()).isEqualTo(rulebook().fingerprint());
        assertThat(inForce.at("/inForce").asBoolean()).isTrue();
        assertThat(inForce.get("files"))
                .extracting(file -> file.get("path").asString())
                .contains("rulebook.yaml", "inklusion_2011/rules.dslr")
                .noneMatch(file -> file.startsWith("_"));
    }

    private JsonNode json(String path) {
        var answer = server().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
