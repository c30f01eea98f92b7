package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.indsatskompas.Bilingual;
import dk.indsatskompas.EditedRules;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.web.Golden;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is valid, whole, and true of what the service does. */
class OpenApiTest extends WebTest {

    @Autowired
    private Decisions decisions;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The official schema refers to JSON Schema's own; both are on the class path. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")));

    private static final SchemaLocation OPENAPI =
            SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema/2022-10-07");
    private static final SchemaLocation JSON_SCHEMA = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

    /** What an operation answers beyond what all do. */
    private static final Map<String, List<String>> MORE_ANSWERS = Map.ofEntries(
            Map.entry("finding", List.of("404")),
            Map.entry("recommend", List.of("404", "409", "410", "422")),
            Map.entry("recommendBatch", List.of("404", "409")),
            Map.entry("decision", List.of("404")),
            Map.entry("feedback", List.of("404", "410", "422")),
            Map.entry("rulebookInForce", List.of("404", "409")),
            Map.entry("submitRulebook", List.of("201", "422")),
            Map.entry("approveRulebook", List.of("404", "409")),
            Map.entry("activateRulebook", List.of("404", "409", "422")),
            Map.entry("rollBackRulebook", List.of("409", "422")),
            Map.entry("rulebook", List.of("404", "409")),
            Map.entry("impact", List.of("404", "409")),
            Map.entry("impactOfGiven", List.of("404", "409", "413")),
            Map.entry("guide", List.of("404", "409")),
            Map.entry("rulebookFile", List.of("404")),
            Map.entry("replay", List.of("404", "409", "410")),
            Map.entry("why", List.of("404", "409", "410")),
            Map.entry("report", List.of("404", "410")),
            Map.entry("decisionProof", List.of("404")),
            Map.entry("cosignedHead", List.of("404")),
            Map.entry("cosignHead", List.of("404")),
            Map.entry("eraseCitizen", List.of("404")));

    @Test
    void isValidByTheOfficialSchema() {
        assertThat(document().at("/openapi").asString()).startsWith("3.1.");
        assertThat(SCHEMAS.getSchema(OPENAPI).validate(document())).isEmpty();
    }

    @Test
    void wouldNotBeValidWithAFaultInIt() {
        ObjectNode broken = (ObjectNode) document();
        broken.withObject("/info").remove("version");
        ((ObjectNode) broken.at("/paths/~1v1~1rules/get")).put("operationID", "x");

        assertThat(SCHEMAS.getSchema(OPENAPI).validate(broken)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void hasOnlySchemasThatAreValidJsonSchema() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas).isNotEmpty();
        schemas.propertyStream()
                .forEach(schema -> assertThat(SCHEMAS.getSchema(JSON_SCHEMA).validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    /** Without the examples, which have a test of their own. */
    @Test
    void isTheCommittedCopy() throws IOException {
        JsonNode document = document();
        document.findParents("example").forEach(parent -> ((ObjectNode) parent).remove("example"));
        Golden.hold(Path.of("src/test/resources/openapi.json"), document);
    }

    @Test
    void hasAnOperationIdOfItsOwnForEveryOperation() {
        assertThat(operations())
                .extracting(operation -> operation.at("/operationId").asString())
                .doesNotHaveDuplicates()
                .contains(
                        "recommend",
                        "catalogue",
                        "findings",
                        "finding",
                        "studies",
                        "rules",
                        "interpretations",
                        "vocabulary",
                        "rulebookInForce",
                        "replay");
    }

    @TestFactory
    Stream<DynamicTest> describesEveryOperation() {
        return operations().stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.at("/operationId").asString(), () -> isDescribed(operation)));
    }

    private static void isDescribed(JsonNode operation) {
        assertThat(operation.at("/summary").asString()).isNotBlank();
        assertThat(operation.at("/description").asString()).isNotBlank();
        assertThat(operation.at("/tags")).isNotEmpty();
        if (answersJson(operation)) {
            assertThat(operation.at("/responses/200/content/application~1json").has("example"))
                    .isTrue();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.get("parameters")) {
            names.add(parameter.get("name").asString());
            assertThat(parameter.at("/description").asString()).isNotBlank();
        }
        assertThat(names).contains("Accept-Language");
        List<String> expected = new ArrayList<>(List.of("200", "400", "401", "403", "406", "429", "500", "503"));
        if (operation.has("requestBody")) {
            boolean lines = operation.at("/requestBody/content").has("application/x-ndjson");
            expected.addAll(lines ? List.of("415") : List.of("408", "413", "415"));
        }
        if (names.contains("If-None-Match")) {
            expected.add("304");
        }
        String id = operation.at("/operationId").asString();
        expected.addAll(MORE_ANSWERS.getOrDefault(id, List.of()));
        assertThat(operation.get("responses").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void saysOfEveryOperationInBothLanguagesWhatItIsFor() {
        Bilingual bilingual = new Bilingual();
        Map<String, JsonNode> danish = new HashMap<>();
        document("da").at("/paths").forEach(path -> path.forEach(one -> danish.put(id(one), one)));
        for (JsonNode english : operations()) {
            JsonNode operation = danish.get(id(english));
            for (String part : List.of("/summary", "/description")) {
                bilingual.statement(
                        id(english) + part,
                        operation.at(part).asString(),
                        english.at(part).asString());
            }
            for (int i = 0; i < english.at("/parameters").size(); i++) {
                String part = "/parameters/" + i + "/description";
                bilingual.statement(
                        id(english) + part,
                        operation.at(part).asString(),
                        english.at(part).asString());
            }
        }
        bilingual.verify();
    }

    private static String id(JsonNode operation) {
        return operation.at("/operationId").asString();
    }

    @Test
    void saysHowToSignInAndWhoMayAskWhat() {
        assertThat(document().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document().at("/security/0").has("bearer")).isTrue();
        assertThat(document().at("/paths/~1v1~1rulebooks/post/description").asString())
                .endsWith("Needs the role policy.");
        assertThat(document().at("/paths/~1v1~1findings/get/description").asString())
                .endsWith("Open to every role.");
    }

    /** All do but the one that gives a page. */
    private static boolean answersJson(JsonNode operation) {
        return operation.at("/responses/200/content").has("application/json");
    }

    @TestFactory
    Stream<DynamicTest> describesEveryProblemWithAnExampleThatIsOne() {
        return operations().stream()
                .flatMap(operation -> operation.get("responses").propertyStream())
                .filter(response -> Integer.parseInt(response.getKey()) >= 400)
                .map(response -> DynamicTest.dynamicTest(response.getKey(), () -> {
                    JsonNode media = response.getValue().at("/content/application~1problem+json");
                    assertThat(media.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
                    Problems.isAProblem(media.get("example"), Integer.parseInt(response.getKey()));
                    conforms(media.get("example"), media.get("schema"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> hasExamplesThatConformToTheirSchemas() {
        return operations().stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.at("/responses/200/content/application~1json"))
                                .filter(media -> !media.isMissingNode()),
                        Stream.of(operation.at("/requestBody/content/application~1json"))
                                .filter(media -> !media.isMissingNode())))
                .map(media -> DynamicTest.dynamicTest(
                        media.get("schema").toString(), () -> conforms(media.get("example"), media.get("schema"))));
    }

    @Test
    void describesTheAnswerToTheExample() {
        JsonNode operation = document().at("/paths/~1v1~1recommendations/post");
        JsonNode request = operation.at("/requestBody/content/application~1json/example");

        assertThat(request).isEqualTo(Server.example());
        conforms(Server.json(server().ask(request)), operation.at("/responses/200/content/application~1json/schema"));
        conforms(
                Server.json(server().ask(Server.example().retain("citizenRef"))),
                operation.at("/responses/200/content/application~1json/schema"));
        conforms(
                Server.json(server().ask(JSON.createObjectNode())),
                JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"));
    }

    @Test
    void describesEverythingThatCanBeRead() {
        JsonNode paths = document().get("paths");
        String decision =
                Server.json(server().ask(Server.example())).get("decisionId").asString();
        paths.propertyStream().filter(path -> path.getValue().has("get")).forEach(path -> {
            String id = path.getKey().startsWith("/v1/decisions/") ? decision : "BRO-E1-25W";
            String address = path.getKey()
                    .replace("{id}", id)
                    .replace("{fingerprint}", rulebook().fingerprint());
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            String query =
                    address.endsWith("/why") ? "?one=ips&other=mentor" : address.endsWith("/impact") ? "?size=100" : "";
            if (!schema.isMissingNode()) {
                conforms(Server.json(server().get(address + query)), schema);
            }
        });
    }

    @Test
    void describesWhatAReplayShows() {
        JsonNode schema = document()
                .at("/paths/~1v1~1decisions~1{id}~1replay/post/responses/200/content/application~1json/schema");
        RecordedCitizens citizens = new RecordedCitizens(
                new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook()));
        decisions.keep(citizens.advisor().rulebook().folder(), "test");
        UUID doctored = citizens.recordDoctored(
                decisions,
                JSON.writeValueAsBytes(caseload(28)),
                answer -> answer.replace("\"asOf\"", "\"extra\":null,\"asOf\"").replace(":[]", ":[7]"));

        JsonNode replay = Server.json(server().post("/v1/decisions/" + doctored + "/replay"));
        JsonNode contrast = Server.json(server().post("/v1/decisions/" + doctored + "/replay?against=in-force"));

        assertThat(replay.at("/differences")).isNotEmpty();
        assertThat(contrast.at("/changes")).isNotEmpty();
        conforms(replay, schema);
        conforms(contrast, schema);
    }

    private static ObjectNode caseload(int citizens) {
        ObjectNode profile = Server.example();
        profile.withObject("/offers/ips").put("caseload", citizens);
        return profile;
    }

    @Test
    void refusesInItsRequestSchemaWhatTheServiceRefuses() {
        JsonNode schema =
                document().at("/paths/~1v1~1recommendations/post/requestBody/content/application~1json/schema");
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").put("age", 14).put("agee", 24).put("benefit", "DOLE");
        profile.withObject("/citizen").putArray("wants").add("MONEY");
        profile.withObject("/offers").put("housing", true);

        assertThat(errors(profile.put("citizenRef", "Jens Hansen"), schema)).hasSize(6);
        assertThat(errors(Server.example().retain("asOf"), schema)).hasSize(1);
    }

    @Test
    void takesNullForEverythingThatCanBeUnknown() {
        JsonNode schema =
                document().at("/paths/~1v1~1recommendations/post/requestBody/content/application~1json/schema");
        ObjectNode profile = Server.example();
        nulls(
                profile,
                "/citizen",
                "/contact",
                "/offers/ips",
                "/offers/mentor",
                "/offers/brobygning",
                "/offers/jobfirst");

        conforms(profile, schema);
        assertThat(server().ask(profile).statusCode()).isEqualTo(200);

        ObjectNode empty = Server.example()
                .putNull("asOf")
                .putNull("citizen")
                .putNull("contact")
                .putNull("offers");
        conforms(empty, schema);
        assertThat(server().ask(empty).statusCode()).isEqualTo(200);
    }

    @Test
    void isShownByAPage() {
        var moved = server().get("/swagger-ui.html");
        assertThat(moved.statusCode()).isEqualTo(302);

        var page = server().get(moved.headers().firstValue("Location").orElseThrow());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("swagger-ui", "name=\"viewport\" content=\"width=device-width", "max-width: 40rem");
        assertThat(server().get("/swagger-ui/swagger-initializer.js").body()).contains("/v3/api-docs");
        assertThat(document().at("/tags/0/name").asString()).isEqualTo("Recommendations");
        var icon = server().download("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
    }

    @Test
    void whoTriesItInABrowserRecordsNothing() {
        for (String path : List.of("recommendations", "recommendations~1batch")) {
            JsonNode parameters = document().at("/paths/~1v1~1" + path + "/post/parameters");
            assertThat(parameters
                            .valueStream()
                            .filter(one -> one.path("name").asString().equals("dryRun")))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.path("example").asBoolean()).isTrue();
                        assertThat(one.at("/schema/default").asBoolean()).isFalse();
                    });
        }
    }

    private static void nulls(ObjectNode profile, String... objects) {
        for (String pointer : objects) {
            ObjectNode object = (ObjectNode) profile.at(pointer);
            List.copyOf(object.propertyNames()).forEach(object::putNull);
        }
    }

    private void conforms(JsonNode instance, JsonNode schema) {
        assertThat(errors(instance, schema)).as(schema.toString()).isEmpty();
    }

    /** By the schema in the document, with every object closed, so that nothing goes undescribed. A choice of two has none. */
    private List<Error> errors(JsonNode instance, JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document().get("components"));
        whole.at("/components/schemas")
                .valueStream()
                .filter(described -> !described.has("oneOf"))
                .forEach(described -> ((ObjectNode) described).put("additionalProperties", false));
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON).validate(instance);
    }

    private List<JsonNode> operations() {
        return document()
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private JsonNode document() {
        return document("en");
    }

    private JsonNode document(String language) {
        return Server.json(server().get("/v3/api-docs", "Accept-Language", language));
    }
}
