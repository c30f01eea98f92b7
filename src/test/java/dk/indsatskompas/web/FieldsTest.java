package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

/** Every field that the contract names, with the type it has there. A path is that of the contract's own example. */
class FieldsTest extends WebTest {

    private static final String EFFECT = "/recommendations/0/expectedEffects/0";
    private static final String REASON = "/recommendations/0/reasons/0";

    @ParameterizedTest
    @CsvSource({
        "STRING, /citizenRef",
        "STRING, /decidedAt",
        "STRING, /asOf",
        "STRING, /language",
        "STRING, /rulebook/version",
        "STRING, /rulebook/fingerprint",
        "NUMBER, /recommendations/0/rank",
        "STRING, /recommendations/0/id",
        "STRING, /recommendations/0/kind",
        "STRING, /recommendations/0/title",
        "STRING, /recommendations/0/evidence/strength",
        "STRING, /recommendations/0/evidence/label",
        "STRING, /recommendations/0/evidence/scale",
        "STRING, /recommendations/0/evidence/applied/strength",
        "STRING, /recommendations/0/evidence/applied/label",
        "STRING, /recommendations/0/evidence/applied/reasons/0/rule",
        "STRING, /recommendations/0/evidence/applied/reasons/0/text",
        "STRING, /recommendations/0/summary",
        "STRING, /recommendations/1/interpretations/0/id",
        "STRING, /recommendations/1/interpretations/0/text",
        "BOOLEAN, /recommendations/0/addressesWish",
        "STRING, /recommendations/0/studiedPopulation",
        "BOOLEAN, /recommendations/0/available",
        "STRING, /recommendations/0/deliveryConditions/0/id",
        "STRING, /recommendations/0/deliveryConditions/0/text",
        "STRING, /recommendations/0/deliveryConditions/0/status",
        "STRING, /recommendations/0/deliveryConditions/0/conditions/0/text",
        "STRING, /recommendations/0/deliveryConditions/0/finding",
        "STRING, /recommendations/0/cautions/0/text",
        "STRING, /recommendations/0/cautions/0/finding",
        "STRING, /recommendations/0/aboveNext/id",
        "STRING, /recommendations/0/aboveNext/key",
        "STRING, /recommendations/0/aboveNext/text",
        "STRING, /notRecommended/0/id",
        "STRING, /notRecommended/0/kind",
        "STRING, /notRecommended/0/title",
        "STRING, /notRecommended/0/rules/0/rule",
        "STRING, /notRecommended/0/rules/0/conditions/0/outcome",
        "STRING, /undetermined/0/id",
        "STRING, /undetermined/0/missing/0",
        "STRING, /undetermined/0/rules/0/rule",
        "STRING, /alreadyInPlace/0/id",
        "STRING, /alreadyInPlace/0/kind",
        "STRING, /alreadyInPlace/0/title",
        "STRING, /alreadyInPlace/0/deliveryConditions/0/status",
        "STRING, /alreadyInPlace/0/cautions/0/text",
        "STRING, /remarks/0/text",
        "STRING, /caveats/0/id",
        "STRING, /caveats/0/text",
        "NUMBER, /recommendations/0/expectedEffects/0/numberNeededToTreat",
    })
    void areThereWithTheTypeOfTheContract(JsonNodeType type, String pointer) {
        assertThat(answer().at(pointer).getNodeType()).as(pointer).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, finding",
        "STRING, outcome",
        "STRING, direction",
        "NUMBER, intervention/value",
        "STRING, intervention/unit",
        "NUMBER, control/value",
        "STRING, control/unit",
        "NUMBER, absolute/value",
        "STRING, absolute/unit",
        "BOOLEAN, absolute/approximate",
        "NUMBER, relative/value",
        "STRING, relative/unit",
        "NUMBER, interval95/low",
        "NUMBER, interval95/high",
        "STRING, interval95/unit",
        "BOOLEAN, interval95/computed",
        "STRING, interval95/assumptions/0",
        "NUMBER, numberNeededToTreat",
        "STRING, horizon",
        "STRING, measure",
        "STRING, strength",
        "STRING, source/document",
        "STRING, source/locator",
        "STRING, text",
    })
    void areThereInAnEffect(JsonNodeType type, String field) {
        assertThat(answer().at(EFFECT + "/" + field).getNodeType()).as(field).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, rule",
        "STRING, findings/0",
        "STRING, file",
        "NUMBER, line",
        "STRING, conditions/0/text",
        "STRING, conditions/0/attribute",
        "BOOLEAN, conditions/0/actual",
        "STRING, conditions/0/outcome",
    })
    void areThereInAReason(JsonNodeType type, String field) {
        assertThat(answer().at(REASON + "/" + field).getNodeType()).as(field).isEqualTo(type);
    }

    @Test
    void haveTheFiguresOfTheContract() {
        JsonNode effect = answer().at(EFFECT);

        assertThat(effect.at("/finding").asString()).isEqualTo("IPS-E1-JOB-EDU");
        assertThat(effect.at("/intervention/value").decimalValue()).isEqualByComparingTo("60");
        assertThat(effect.at("/control/value").decimalValue()).isEqualByComparingTo("46.5");
        assertThat(effect.at("/absolute/value").decimalValue()).isEqualByComparingTo("13.5");
        assertThat(effect.at("/absolute/unit").asString()).isEqualTo("PERCENTAGE_POINTS");
        assertThat(effect.at("/relative/value").decimalValue()).isEqualByComparingTo("29");
        assertThat(effect.at("/relative/unit").asString()).isEqualTo("PERCENT");
        assertThat(effect.at("/interval95/low").decimalValue()).isEqualByComparingTo("5.8");
        assertThat(effect.at("/interval95/high").decimalValue()).isEqualByComparingTo("21.2");
        assertThat(effect.at("/numberNeededToTreat").decimalValue()).isEqualByComparingTo("7.4");
    }

    /** The contract's example, of a citizen who already has brobygning and an education, to whom mentoring is not recommended. */
    private JsonNode answer() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen")
                .put("qualifyingEducation", true)
                .putArray("currentInterventions")
                .add("brobygning");
        return Server.json(server().ask(profile));
    }
}
