package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is refused is told what this very address takes, as the contract has it. */
class AddressHelpTest extends WebTest {

    private static final String ID = "019aaa6c-1e80-7000-8000-000000000001";
    private static final String FINGERPRINT = "sha256:" + "0".repeat(64);
    private static final String NOTHING_IS_HERE = "nothing at this address";

    @TestFactory
    Stream<DynamicTest> namesTheTypesOfTheBodyThatItTakes() {
        return eachOperation((address, operation) -> {
            JsonNode content = operation.getValue().at("/requestBody/content");
            // What may as well have no body is told of its type by whoever reads one.
            if (operation.getValue().at("/requestBody/required").asBoolean()) {
                String help = detail(send(operation.getKey(), address, "Content-Type", "text/strange"), 415);
                assertThat(content.propertyNames())
                        .allSatisfy(type -> assertThat(help).contains(type.replaceFirst(";.*", "")));
                assertThat(help.split("/")).as(help).hasSize(content.size() + 1);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> namesTheTypesOfTheAnswerThatItGives() {
        return eachOperation((address, operation) -> {
            JsonNode content = operation.getValue().at("/responses/200/content");
            String sent = operation.getValue().at("/requestBody/content").propertyNames().stream()
                    .findFirst()
                    .orElse("application/json");

            String help = detail(send(operation.getKey(), address, "Content-Type", sent, "Accept", "image/png"), 406);

            assertThat(content.propertyNames())
                    .allSatisfy(type -> assertThat(help).contains(type.replaceFirst(";.*", "")));
        });
    }

    @TestFactory
    Stream<DynamicTest> namesItsMethods() {
        return eachOperation((address, operation) -> assertThat(detail(send("PATCH", address), 405))
                .contains(operation.getKey().toUpperCase(Locale.ROOT)));
    }

    private Stream<DynamicTest> eachOperation(BiConsumer<String, Map.Entry<String, JsonNode>> holds) {
        return Server.json(server().get("/v3/api-docs"))
                .get("paths")
                .propertyStream()
                .flatMap(path -> {
                    String address =
                            path.getKey().replace("{fingerprint}", FINGERPRINT).replaceAll("\\{[^}]*\\}", ID);
                    return path.getValue()
                            .propertyStream()
                            .map(operation -> DynamicTest.dynamicTest(
                                    operation.getKey() + " " + path.getKey(), () -> holds.accept(address, operation)));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/decisions/019aaa6c-1e80-7000-8000-000000000001, unknown-decision, decisionId",
        "/v1/decisions/x/report, unknown-decision, decisionId",
        "/v1/decisions/x/why?one=ips&other=mentor, unknown-decision, decisionId",
        "/v1/findings/IPS-E9, unknown-finding, /v1/findings",
        "/v1/rulebooks/sha256:1, unknown-rulebook, /v1/rulebooks",
        "/v1/rulebooks/sha256:1/guide, unknown-rulebook, /v1/rulebooks",
        "/v1/rulebooks/2026.1, unknown-rulebook, /v1/rulebooks",
        "/v1/rulebooks/2026.1/guide, unknown-rulebook, /v1/rulebooks",
        "/v1/rulebooks/x/impact, unknown-rulebook, /v1/rulebooks",
        "/v1/rulebooks/x/files/y, unknown-file, /v1/rulebooks",
        "/v1/rulebooks/in-force?at=1999-01-01, none-in-force, /v1/rulebooks/history",
    })
    void saysWhatIsNotThere(String address, String type, String cure) {
        JsonNode problem = Problems.problem(server().get(address, "Accept-Language", ENGLISH), 404);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:" + type);
        assertThat(problem.at("/detail").asString()).contains(cure).doesNotContain(NOTHING_IS_HERE);
    }

    @Test
    void saysThatACitizenIsNotKnown() {
        JsonNode problem = Problems.problem(send("DELETE", "/v1/citizens/never-seen"), 404);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:unknown-citizen");
    }

    @Test
    void isThatNothingIsThereWhereNothingIs() {
        JsonNode problem = Problems.problem(server().get("/v1/recomendations", "Accept-Language", ENGLISH), 404);

        assertThat(problem.at("/detail").asString()).contains(NOTHING_IS_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/findings?study=ips, query:study unknown-code",
        "/v1/findings?study=INKLUSION_2011, query:study unknown-code",
        "/v1/decisions?recommendation=IPS, query:recommendation unknown-code",
        "/v1/decisions?finding=ips-e1-job-edu, query:finding unknown-code",
        "/v1/decisions?rule=nothing, query:rule unknown-code",
        "/v1/decisions?rulebook=sha256:1, query:rulebook unknown-code",
    })
    void namesAnIdThatThereIsNot(String address, String fault) {
        assertThat(Problems.faults(Problems.problem(server().get(address), 400)))
                .containsExactly(fault);
    }

    @Test
    void namesAnIdThatCannotBeSetAgainstAnother() {
        String decision =
                Server.json(server().ask(Server.example())).at("/links/self").asString();

        assertThat(Problems.faults(Problems.problem(server().get(decision + "/why?one=IPS&other=mentro"), 400)))
                .containsExactly("query:one unknown-code", "query:other unknown-code");
        assertThat(Problems.faults(Problems.problem(server().get(decision + "/why?one=ips&other=ips"), 400)))
                .containsExactly("query:other repeated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "application/pdf", "image/png", "*/*", "text/html;q=0"})
    void followsTheFormatThatIsNamedWhateverIsAccepted(String accept) {
        String decision =
                Server.json(server().ask(Server.example())).at("/links/self").asString();

        for (String page : new String[] {decision + "/report", "/v1/rulebooks/in-force/guide"}) {
            assertThat(type(page + "?format=pdf", accept)).isEqualTo("application/pdf");
            assertThat(type(page + "?format=html", accept)).startsWith("text/html");
        }
    }

    private String type(String page, String accept) {
        HttpResponse<byte[]> answer = server().download(page, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson",
                "application/ndjson",
                "application/jsonl",
                "application/jsonl;charset=utf-8"
            })
    void isALineByAnyOfItsNames(String name) {
        HttpResponse<String> answer = server().send(
                        "POST",
                        Server.BATCH + "?dryRun=true",
                        BodyPublishers.ofString("{\"citizenRef\": \"a\"}\n"),
                        "Content-Type",
                        name,
                        "Accept",
                        name.replaceAll(";.*", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(name.replaceAll(";.*", ""));
        assertThat(Server.json(answer).at("/citizenRef").asString()).isEqualTo("a");
    }

    private HttpResponse<String> send(String method, String address, String... headers) {
        String[] all = Stream.concat(Stream.of("Accept-Language", ENGLISH), Stream.of(headers))
                .toArray(String[]::new);
        return server().send(method.toUpperCase(Locale.ROOT), address, BodyPublishers.ofString("{}"), all);
    }

    private static String detail(HttpResponse<String> answer, int status) {
        return Problems.problem(answer, status).at("/detail").asString();
    }
}
