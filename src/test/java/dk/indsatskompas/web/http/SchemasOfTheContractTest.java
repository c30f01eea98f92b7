package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Bilingual;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What whoever writes a client meets in the OpenAPI document: names, descriptions and types that need no guess. */
class SchemasOfTheContractTest extends WebTest {

    /** Values of a profile and of an answer, which can be of several types. */
    private static final Set<String> OF_ANY_TYPE = Set.of(
            "AnswerDifference/recorded",
            "AnswerDifference/replayed",
            "KnownFact/value",
            "ProfileChange/actual",
            "ProfileChange/value",
            "TestedCondition/actual");

    /** Words of the code, and words that say nothing where only a name is seen. */
    private static final Pattern BAD_NAME = Pattern.compile(".*(Item|Dto|Body|Model\\d*)|By|Said|Given|Side|Found|Page"
            + "|Turn|Effect|Entry|Level|Change|Cause|Kind|Reason|Tested|Object|Data|.*_.*|[a-z].*");

    private static final Pattern INSTANT = Pattern.compile("(.+At|.*[sS]ince|time|lastDecision)");

    @Test
    void describesEverySchemaAndEveryFieldInBothLanguages() {
        JsonNode danish = document(DANISH);
        Bilingual bilingual = new Bilingual();
        List<String> undescribed = new ArrayList<>();
        JsonNode english = document(ENGLISH);
        schemas(english, (where, schema) -> {
            String en = schema.path("description").asString("");
            if (en.isBlank()) {
                undescribed.add(where);
            } else {
                bilingual.statement(
                        where, danish.at(schemaAt(where)).path("description").asString(), en);
            }
        });
        assertThat(undescribed).isEmpty();
        bilingual.verify();
    }

    private static String schemaAt(String where) {
        return "/components/schemas/" + where.replace("/", "/properties/");
    }

    @Test
    void givesEveryFieldAType() {
        List<String> untyped = new ArrayList<>();
        schemas(document(ENGLISH), (where, schema) -> {
            if (!schema.has("type") && !schema.has("$ref") && !OF_ANY_TYPE.contains(where)) {
                untyped.add(where);
            }
        });
        assertThat(untyped).isEmpty();
    }

    @Test
    void saysWhatIsATime() {
        List<String> texts = new ArrayList<>();
        schemas(document(ENGLISH), (where, schema) -> {
            String field = where.substring(where.lastIndexOf('/') + 1);
            if (where.contains("/")
                    && INSTANT.matcher(field).matches()
                    && !schema.path("format").asString("").equals("date-time")) {
                texts.add(where);
            }
        });
        assertThat(texts).isEmpty();
    }

    /** A field has a name of a list and not the list itself, so that each value has one type in a client. */
    @Test
    void namesEveryListOfValuesOnce() {
        List<String> nameless = new ArrayList<>();
        schemas(document(ENGLISH), (where, schema) -> {
            if (where.contains("/") && !where.startsWith("RecommendationRequest/") && hasValues(schema)) {
                nameless.add(where);
            }
        });
        assertThat(nameless).isEmpty();
    }

    private static boolean hasValues(JsonNode schema) {
        return !schema.findValues("enum").isEmpty()
                || !schema.findValues("x-extensible-enum").isEmpty();
    }

    /** A client that was generated before must read an answer with a code that came after. */
    @Test
    void leavesOpenWhatMayGrow() {
        JsonNode schemas = document(ENGLISH).at("/components/schemas");

        assertThat(schemas.propertyStream()
                        .filter(schema -> schema.getValue().has("enum"))
                        .map(schema -> schema.getKey())
                        .filter(name -> !name.endsWith("Code")))
                .containsExactlyInAnyOrder("ConditionOutcome", "ConditionStatus", "FeedbackOutcome");
        assertThat(List.of(
                        "Strength", "Direction", "Measure", "RankingKey", "ProblemType", "FaultCode", "FeedbackReason"))
                .allSatisfy(name -> assertThat(schemas.at("/" + name + "/x-extensible-enum"))
                        .isNotEmpty());
    }

    /** With the values that answers have, where a list stands in the texts of the document alone. */
    @Test
    void listsEveryValueThatFindingsHave() {
        JsonNode schemas = document(ENGLISH).at("/components/schemas");
        JsonNode findings = Server.json(server().get("/v1/findings"));

        assertThat(values(schemas.at("/Direction"))).containsAll(texts(findings, "direction"));
        assertThat(values(schemas.at("/Measure"))).containsAll(texts(findings, "measure"));
        assertThat(values(schemas.at("/AttributeType")))
                .containsAll(texts(Server.json(server().get("/v1/vocabulary")), "type"));
    }

    private static Set<String> texts(JsonNode node, String field) {
        return new TreeSet<>(
                node.findValues(field).stream().map(JsonNode::asString).toList());
    }

    private static List<String> values(JsonNode list) {
        return list.get("x-extensible-enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void namesEverySchemaSoThatItReadsWellInAClient() {
        assertThat(document(ENGLISH).at("/components/schemas").propertyNames())
                .noneMatch(name -> BAD_NAME.matcher(name).matches());
    }

    /**
     * Generators make a type of a parameter that is one of a list, too, named for its operation: {@code replay} with
     * {@code against} and {@code Replay.against} would be one.
     */
    @Test
    void hasNoTwoThingsThatAClientCallsTheSame() {
        JsonNode document = document(ENGLISH);
        List<String> names = new ArrayList<>();
        schemas(document, (where, schema) -> {
            if (!where.contains("/") || schema.has("enum") || schema.has("properties")) {
                names.add(where.replace("/", ""));
            }
        });
        document.get("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.get("schema").has("enum"))
                        .forEach(parameter ->
                                names.add(operation.get("operationId").asString()
                                        + parameter.get("name").asString()))));

        assertThat(names.stream().map(name -> name.replace("-", "").toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    /** RestClient and typescript-fetch make one type of a choice, which then fits none of its parts. */
    @Test
    void leavesNoClientAChoiceOfSchemas() {
        JsonNode document = document(ENGLISH);

        assertThat(document.findValues("oneOf")).isEmpty();
        document.at("/paths")
                .findValues("schema")
                .forEach(schema ->
                        assertThat(schema.has("anyOf")).as(schema.toString()).isFalse());
    }

    private static void schemas(JsonNode document, Found found) {
        document.at("/components/schemas")
                .propertyStream()
                .forEach(schema -> walk(schema.getKey(), schema.getValue(), found));
    }

    private static void walk(String where, JsonNode schema, Found found) {
        found.schema(where, schema);
        schema.path("properties")
                .propertyStream()
                .forEach(property -> walk(where + "/" + property.getKey(), property.getValue(), found));
    }

    @FunctionalInterface
    private interface Found {
        void schema(String where, JsonNode schema);
    }

    private JsonNode document(String language) {
        return Server.json(server().get("/v3/api-docs", "Accept-Language", language));
    }
}
