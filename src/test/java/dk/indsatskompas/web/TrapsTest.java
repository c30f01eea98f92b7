package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.scenario.WholeCitizen;
import dk.indsatskompas.scenario.WholeCitizens;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What no answer may say, whoever the citizen is: the figures of the note that are easily mistaken for effects. */
class TrapsTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> areAvoidedForEveryWholeCitizen() {
        return WholeCitizens.of(rulebook()).stream()
                .flatMap(citizen -> Stream.of(DANISH, ENGLISH)
                        .map(language -> DynamicTest.dynamicTest(
                                citizen.name() + " (" + language + ")", () -> holdsNoTrap(citizen, language))));
    }

    private void holdsNoTrap(WholeCitizen citizen, String language) {
        var answer = server().ask(request(citizen), "Accept-Language", language);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContainPattern("(?i)\\b30 ?(procentpoint|%-?point|percentage points?)")
                .doesNotContainPattern("value\":30(\\.0+)?,\"unit\":\"PERCENTAGE_POINTS");
        for (JsonNode recommended : Server.json(answer).get("recommendations")) {
            assertThat(recommended.get("expectedEffects").toString())
                    .doesNotContain("45.2")
                    .doesNotContain("45,2");
        }
    }

    private static ObjectNode request(WholeCitizen citizen) {
        ObjectNode request = JSON.createObjectNode()
                .put("citizenRef", "whole-citizen")
                .put("asOf", asOf(citizen).toString());
        ShippedWords.ALL.attributes().stream()
                .forEach(attribute -> request.withObject(
                                "/" + attribute.subject().path().replace('.', '/'))
                        .set(
                                attribute.field(),
                                JSON.valueToTree(citizen.profile().value(attribute))));
        return request;
    }

    /** The day on which its codes are in force, where it is another than that of all. */
    private static LocalDate asOf(WholeCitizen citizen) {
        return Objects.requireNonNullElse(citizen.source().optionalDate("asOf"), LocalDate.of(2026, 11, 22));
    }
}
