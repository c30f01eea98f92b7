package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a profile is named fault by fault, with its place and its cure, and never repeated. */
class FaultsTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} in {1} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agee | /citizen | 24 | /citizen/agee unknown-field",
                "gender | /citizen | `\"F\"` | /citizen/gender unknown-field",
                "note | `` | `\"free text\"` | /note unknown-field",
                "housing | /offers | {} | /offers/housing unknown-field",
                "price | /offers/ips | 1 | /offers/ips/price unknown-field",
                "belief | /contact | 1 | /contact/belief unknown-field",
                "Jens Hansen | /citizen | 1 | /citizen unknown-field",
                "benefit | /citizen | `\"DOLE\"` | /citizen/benefit unknown-code",
                "benefit | /citizen | `\"kontanthjaelp\"` | /citizen/benefit unknown-code",
                "readiness | /citizen | `\"\"` | /citizen/readiness unknown-code",
                "wants | /citizen | `[\"EMPLOYMENT\",\"MONEY\"]` | /citizen/wants/1 unknown-code",
                "wants | /citizen | `[\"EMPLOYMENT\",\"EMPLOYMENT\"]` | /citizen/wants/1 duplicate",
                "wants | /citizen | `[null]` | /citizen/wants/0 wrong-type",
                "wants | /citizen | `\"EMPLOYMENT\"` | /citizen/wants wrong-type",
                "currentInterventions | /citizen | `[\"yoga\"]` | /citizen/currentInterventions/0 unknown-code",
                "benefit | /citizen | `\"UDDANNELSESHJAELP\"` | /citizen/benefit code-not-in-force",
                "benefit | /citizen | 7 | /citizen/benefit wrong-type",
                "age | /citizen | `\"24\"` | /citizen/age wrong-type",
                "age | /citizen | 24.5 | /citizen/age wrong-type",
                "age | /citizen | 0.5 | /citizen/age wrong-type",
                "age | /citizen | 14.0 | /citizen/age out-of-range",
                "age | /citizen | 1.01e2 | /citizen/age out-of-range",
                "age | /citizen | 0.0 | /citizen/age out-of-range",
                "age | /citizen | true | /citizen/age wrong-type",
                "age | /citizen | [24] | /citizen/age wrong-type",
                "age | /citizen | {} | /citizen/age wrong-type",
                "age | /citizen | 14 | /citizen/age out-of-range",
                "age | /citizen | 101 | /citizen/age out-of-range",
                "age | /citizen | -1 | /citizen/age out-of-range",
                "age | /citizen | 99999999999999999999999999 | /citizen/age out-of-range",
                "age | /citizen | 1e999999999 | /citizen/age wrong-type",
                "age | /citizen | 1e9999999999 | /citizen/age wrong-type",
                "weeksOnBenefit | /citizen | -1 | /citizen/weeksOnBenefit out-of-range",
                "weeksOnBenefit | /citizen | 3001 | /citizen/weeksOnBenefit out-of-range",
                "caseload | /offers/ips | -1 | /offers/ips/caseload out-of-range",
                "caseload | /offers/ips | 501 | /offers/ips/caseload out-of-range",
                "caseworkerChangesLast12Months | /contact | -1 | /contact/caseworkerChangesLast12Months out-of-range",
                "caseworkerChangesLast12Months | /contact | 101 | /contact/caseworkerChangesLast12Months out-of-range",
                "contactsPerWeek | /offers/mentor | -1 | /offers/mentor/contactsPerWeek out-of-range",
                "contactsPerWeek | /offers/mentor | 8 | /offers/mentor/contactsPerWeek out-of-range",
                "plannedWeeks | /offers/mentor | -1 | /offers/mentor/plannedWeeks out-of-range",
                "plannedWeeks | /offers/mentor | 521 | /offers/mentor/plannedWeeks out-of-range",
                "inEducation | /citizen | `\"false\"` | /citizen/inEducation wrong-type",
                "inEducation | /citizen | 0 | /citizen/inEducation wrong-type",
                "citizen | `` | [] | /citizen wrong-type",
                "contact | `` | `\"x\"` | /contact wrong-type",
                "offers | `` | 1 | /offers wrong-type",
                "ips | /offers | true | /offers/ips wrong-type",
                "asOf | `` | `\"2026-13-01\"` | /asOf malformed",
                "asOf | `` | `\"2025-02-29\"` | /asOf malformed",
                "asOf | `` | `\"22-11-2026\"` | /asOf malformed",
                "asOf | `` | `\"2026-11-22T10:00:00Z\"` | /asOf malformed",
                "asOf | `` | 20261122 | /asOf malformed",
                "citizenRef | `` | null | /citizenRef required",
                "citizenRef | `` | 7 | /citizenRef malformed",
                "citizenRef | `` | `\"\"` | /citizenRef malformed",
                "citizenRef | `` | `\".\"` | /citizenRef malformed",
                "citizenRef | `` | `\"..\"` | /citizenRef malformed",
                "citizenRef | `` | `\"Jens Hansen\"` | /citizenRef malformed",
                "citizenRef | `` | `\"sag/7\"` | /citizenRef malformed",
                "citizenRef | `` | `\"blåbær\"` | /citizenRef malformed",
                "citizenRef | `` | `\"0101901234\"` | /citizenRef cpr-number",
                "citizenRef | `` | `\"010190-1234\"` | /citizenRef cpr-number",
                "citizenRef | `` | `\"010190 1234\"` | /citizenRef cpr-number",
                "citizenRef | `` | `\"case-010190-1234\"` | /citizenRef cpr-number",
                "citizenRef | `` | `\"610190-1234\"` | /citizenRef cpr-number",
            })
    void areNamedOneByOne(String field, String object, String value, String fault) {
        ObjectNode profile = Server.example();
        ((ObjectNode) profile.at(object)).set(field, JSON.readTree(value));

        JsonNode problem = Problems.problem(server().ask(profile), 400);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:invalid-request");
        assertThat(Problems.faults(problem)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.00000000000000000001", "240e-1000", "1e-9999999999", "0.1e-9999999999", "24.5e0"})
    void areNamedOfANumberThatIsNotQuiteWhole(String number) {
        String body = "{\"citizenRef\": \"a\", \"citizen\": {\"age\": " + number + "}}";

        assertThat(Problems.faults(Problems.problem(server().ask(bytes(body)), 400)))
                .containsExactly("/citizen/age wrong-type");
    }

    /** As JSON Schema has it, and so the contract. */
    @ParameterizedTest
    @ValueSource(strings = {"24", "24.0", "24.000", "24e0", "2.4e1", "2.4E+1", "240e-1"})
    void areNoneInAWholeNumberHoweverItIsSpelled(String number) {
        String body = "{\"citizenRef\": \"a\", \"citizen\": {\"age\": " + number + "}}";

        HttpResponse<String> answer = server().ask(bytes(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"actual\":24,");
    }

    @ParameterizedTest
    @CsvSource({
        "/citizen/age, 15, 100",
        "/citizen/weeksOnBenefit, 0, 3000",
        "/offers/ips/caseload, 0, 500",
        "/contact/caseworkerChangesLast12Months, 0, 100",
        "/offers/mentor/contactsPerWeek, 0, 7",
        "/offers/mentor/plannedWeeks, 0, 520",
    })
    void areNoneAtTheEndsOfARange(String pointer, int min, int max) {
        for (int number : List.of(min, max)) {
            ObjectNode profile = Server.example();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) profile.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), number);
            assertThat(server().ask(profile).statusCode())
                    .as(pointer + " " + number)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c:d-9", "9913993456", "123456789", "case-12345678901"})
    void areNoneInAnOpaqueReference(String reference) {
        assertThat(server().ask(Server.example().put("citizenRef", reference)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void areAFaultInAReferenceThatIsTooLong() {
        assertThat(server().ask(Server.example().put("citizenRef", "a".repeat(64)))
                        .statusCode())
                .isEqualTo(200);
        var answer = server().ask(Server.example().put("citizenRef", "a".repeat(65)));

        assertThat(Problems.faults(Problems.problem(answer, 400))).containsExactly("/citizenRef malformed");
    }

    @Test
    void areAllNamedAtOnce() {
        ObjectNode profile = Server.example();
        profile.remove("citizenRef");
        profile.put("asOf", "tomorrow").put("name", "x");
        profile.withObject("/citizen").put("age", 7).put("benefit", "DOLE").put("religion", "x");
        profile.withObject("/contact").put("trustingRelation", "maybe");
        profile.withObject("/offers/mentor").put("contactsPerWeek", 8);

        JsonNode problem = Problems.problem(server().ask(profile), 400);

        assertThat(Problems.faults(problem))
                .containsExactlyInAnyOrder(
                        "/citizenRef required",
                        "/asOf malformed",
                        "/name unknown-field",
                        "/citizen/age out-of-range",
                        "/citizen/benefit unknown-code",
                        "/citizen/religion unknown-field",
                        "/contact/trustingRelation wrong-type",
                        "/offers/mentor/contactsPerWeek out-of-range");
    }

    @Test
    void areNamedTogetherWithEveryKeyThatStandsTwice() {
        String body = """
                {"citizenRef": "a", "citizenRef": "b", "citizen": {"age": 7, "age": 24, "wants": [], "wants": 1},
                 "citizen": {"age": 24}, "x": {"010190-1234": {"y": 1, "y": 2}}}""";

        JsonNode problem = Problems.problem(server().ask(bytes(body)), 400);

        assertThat(Problems.faults(problem))
                .containsExactlyInAnyOrder(
                        "/citizenRef duplicate-key",
                        "/citizen/age duplicate-key",
                        "/citizen/wants duplicate-key",
                        "/citizen duplicate-key",
                        "/x/y duplicate-key",
                        "/x unknown-field");
        assertThat(problem.toString()).doesNotContain("010190");
    }

    @Test
    void comeWithACureInTheAskedLanguage() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").put("agee", 24).put("age", 7);

        String danish = server().ask(profile, "Accept-Language", DANISH).body();
        String english = server().ask(profile, "Accept-Language", ENGLISH).body();

        assertThat(danish).contains("Mente du »age«?", "Angiv et helt tal fra 15 til 100.", "kan ikke besvares");
        assertThat(english)
                .contains("Did you mean “age”?", "Give a whole number from 15 to 100.", "cannot be answered");
    }

    @Test
    void nameTheLastDayOfACodeAndItsSuccessor() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").put("benefit", "UDDANNELSESHJAELP");

        String danish = server().ask(profile, "Accept-Language", DANISH).body();
        String english = server().ask(profile, "Accept-Language", ENGLISH).body();

        assertThat(danish).contains("2025-06-30", "efterfølgeren KONTANTHJAELP");
        assertThat(english).contains("2025-06-30", "successor KONTANTHJAELP");
        assertThat(server().ask(profile.put("asOf", "2025-06-30")).statusCode()).isEqualTo(200);
        assertThat(server().ask(profile.put("asOf", "2025-07-01")).statusCode()).isEqualTo(400);
    }

    @Test
    void nameTheFirstDayOfACodeThatIsNotYetInForce() {
        ObjectNode profile = Server.example().put("asOf", "2019-12-31");
        profile.withObject("/citizen").put("benefit", "SELVFORSOERGELSES_OG_HJEMREJSEYDELSE");

        assertThat(server().ask(profile, "Accept-Language", ENGLISH).body())
                .contains("code-not-in-force", "2020-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | not-an-object",
                "`   ` | not-an-object",
                "[] | not-an-object",
                "null | not-an-object",
                "\"text\" | not-an-object",
                "7 | not-an-object",
                "{ | malformed-json",
                "{\"citizenRef\":\"a\" | malformed-json",
                "{\"citizenRef\":\"a\",} | malformed-json",
                "{'citizenRef':'a'} | malformed-json",
                "{citizenRef:\"a\"} | malformed-json",
                "{\"citizenRef\":\"a\"} {} | malformed-json",
                "{\"citizenRef\":\"a\"}] | malformed-json",
                "{\"citizen\":{\"age\":NaN}} | malformed-json",
                "{\"citizen\":{\"age\":024}} | malformed-json",
                "{\"citizen\":{\"age\":1e}} | malformed-json",
                "/* comment */ {} | malformed-json",
            })
    void sayThatABodyIsNoJsonObject(String body, String code) {
        JsonNode problem = Problems.problem(server().ask(bytes(body)), 400);

        assertThat(Problems.faults(problem)).containsExactly(" " + code);
    }

    @Test
    void sayThatABodyIsNestedTooDeepOrHasTooMuchInIt() {
        String deep = "{\"citizen\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        String broad = "{\"citizen\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}";
        String digits = "{\"citizen\":{\"age\":" + "9".repeat(30_000) + "}}";

        String text = "{\"citizenRef\":\"" + "x".repeat(30_000) + "\"}";
        String name = "{\"" + "x".repeat(30_000) + "\":1}";
        String list = "{\"citizen\":{\"wants\":[" + "1,".repeat(30_000) + "1]}}";

        for (String body : List.of(deep, broad, digits, text, name, list)) {
            assertThat(Problems.faults(Problems.problem(server().ask(bytes(body)), 400)))
                    .containsExactly(" beyond-limits");
        }
    }

    @Test
    void sayThatABodyIsNotUtf8() {
        byte[] latin = "{\"citizenRef\":\"blåbær\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"citizenRef\":\"a\"}".getBytes(StandardCharsets.UTF_16);
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

        for (byte[] body : List.of(latin, utf16, overlong)) {
            assertThat(Problems.faults(Problems.problem(server().ask(body), 400)))
                    .containsExactly(" not-utf-8");
        }
    }

    @Test
    void doNotIncludeAByteOrderMark() {
        byte[] example =
                ("\uFEFF" + new String(Server.exampleBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        assertThat(server().ask(example).statusCode()).isEqualTo(200);
    }

    @Test
    void neverRepeatWhatWasSent() {
        String secret = "Hemmelig-010190-1234";
        ObjectNode profile = Server.example().put("citizenRef", secret).put("asOf", secret);
        profile.put(secret, secret);
        profile.withObject("/citizen").put("age", secret).put("benefit", secret).put(secret, 1);
        profile.withObject("/citizen").putArray("wants").add(secret);
        profile.withObject("/offers").put(secret, secret).put("ips", secret);

        JsonNode problem = Problems.problem(server().ask(profile), 400);

        assertThat(problem.at("/errors")).hasSize(9);
        assertThat(problem.toString()).doesNotContain("Hemmelig").doesNotContain("010190");
    }

    @Test
    void areNamedUpToTwoHundredAndThenThatThereAreMore() {
        JsonNode errors =
                Problems.problem(server().ask(fullOfFaults(5_000)), 400).at("/errors");
        assertThat(errors).hasSize(201);
        assertThat(errors.get(200).at("/code").asString()).isEqualTo("more-faults");

        assertThat(Problems.problem(server().ask(fullOfFaults(200)), 400).at("/errors"))
                .hasSize(200);
    }

    private static ObjectNode fullOfFaults(int count) {
        ObjectNode profile = JSON.createObjectNode().put("citizenRef", "a");
        for (int i = 0; i < count; i++) {
            profile.put("f" + i, 1);
        }
        return profile;
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
