package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RecommendationsTest extends WebTest {

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void givesTheWholeGoldenAnswerToTheExample(String language) throws IOException {
        var answer = server().ask(Server.example(), "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(200);
        Golden.hold(Golden.answer(language), Golden.timeless(Server.json(answer)));
    }

    @Test
    void namesTheRulebookInForceAndTheMoment() {
        Instant before = Instant.now().minusSeconds(1);
        JsonNode answer = Server.json(server().ask(Server.example()));

        JsonNode inForce = Server.json(server().get("/v1/rulebooks/in-force"));
        assertThat(answer.at("/rulebook/fingerprint").asString())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(inForce.at("/fingerprint").asString());
        assertThat(answer.at("/rulebook/version")).isEqualTo(inForce.at("/version"));
        assertThat(answer.at("/decidedAt").asString()).endsWith("Z");
        assertThat(Instant.parse(answer.at("/decidedAt").asString()))
                .isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void speaksDanishUnlessEnglishIsAskedForFirst() {
        assertThat(languageFor("fr")).isEqualTo(DANISH);
        assertThat(languageFor("fr, en;q=0.5, da;q=0.2")).isEqualTo(ENGLISH);
        assertThat(languageFor("en-GB")).isEqualTo(ENGLISH);
        assertThat(languageFor("da-DK, en")).isEqualTo(DANISH);
        assertThat(languageFor("*")).isEqualTo(DANISH);
        assertThat(languageFor("en;q=0")).isEqualTo(DANISH);
        assertThat(languageFor(";;;q=")).isEqualTo(DANISH);
        assertThat(Server.json(server().ask(Server.example())).at("/language").asString())
                .isEqualTo(DANISH);
    }

    @Test
    void answersAProfileOfWhichNothingButTheReferenceIsKnown() {
        ObjectNode nothing = Server.example().retain("citizenRef");

        JsonNode answer = Server.json(server().ask(nothing));

        assertThat(answer.at("/recommendations")).isEmpty();
        assertThat(answer.at("/notRecommended")).isEmpty();
        assertThat(answer.at("/undetermined")).hasSize(catalogue().size());
        assertThat(answer.at("/asOf").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void putsEveryRecommendationOfTheCatalogueInExactlyOneList() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").putArray("currentInterventions").add("mentor");

        JsonNode answer = Server.json(server().ask(profile));

        List<String> ids = new ArrayList<>();
        for (String list : List.of("recommendations", "notRecommended", "undetermined", "alreadyInPlace")) {
            answer.get(list).forEach(entry -> ids.add(entry.get("id").asString()));
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(catalogue());
        assertThat(answer.at("/alreadyInPlace/0/id").asString()).isEqualTo("mentor");
    }

    @Test
    void asksForSevereMentalIllnessWhenOnlyThatKeepsIpsOpen() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").putNull("severeMentalIllness");

        JsonNode ips = Answers.entry(Server.json(server().ask(profile)), "undetermined", "ips");

        assertThat(ips.get("missing")).extracting(JsonNode::asString).containsExactly("citizen.severeMentalIllness");
        assertThat(ips.at("/rules/0/conditions/0/outcome").asString()).isEqualTo("UNKNOWN");
        assertThat(ips.at("/rules/0/conditions/0/actual").isNull()).isTrue();
    }

    @Test
    void neverTellsOfThe67PercentToACitizenOnRessourceforloebsydelse() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").put("benefit", "RESSOURCEFORLOEBSYDELSE").put("age", 41);

        JsonNode jobfirst = Answers.entry(Server.json(server().ask(profile)), "recommendations", "jobfirst");

        assertThat(jobfirst.get("expectedEffects"))
                .extracting(effect -> effect.get("finding").asString())
                .contains("JF-E1-OVERALL", "JF-E3-6Y")
                .doesNotContain("JF-E2-HOURS78");
        assertThat(jobfirst.toString()).doesNotContain("67").doesNotContain("JF-E2");
    }

    @Test
    void leavesOutTheFiguresThatTheSourceDoesNotGive() {
        JsonNode answer = Server.json(server().ask(Server.example()));

        JsonNode directionOnly = Answers.effect(answer, "jobfirst", "JF-E1-OVERALL");
        assertThat(directionOnly.propertyNames())
                .contains("finding", "outcome", "direction", "strength", "source", "text")
                .doesNotContain(
                        "intervention",
                        "control",
                        "absolute",
                        "relative",
                        "interval95",
                        "numberNeededToTreat",
                        "numberNeededToTreat95",
                        "horizon",
                        "measure",
                        "significant",
                        "peerReviewed");
        assertThat(Answers.effect(answer, "brobygning", "BRO-E1-25W").propertyNames())
                .contains("absolute")
                .doesNotContain("intervention", "control", "relative", "interval95", "numberNeededToTreat");
    }

    @Test
    void writesNullForWhatCouldBeKnownAndIsNot() {
        ObjectNode profile = Server.example();
        profile.withObject("/citizen").putNull("wants");

        JsonNode mentor = Answers.entry(Server.json(server().ask(profile)), "recommendations", "mentor");
        assertThat(mentor.has("addressesWish")).isTrue();
        assertThat(mentor.get("addressesWish").isNull()).isTrue();

        JsonNode jobfirst = Answers.entry(Server.json(server().ask(profile)), "recommendations", "jobfirst");
        assertThat(jobfirst.get("available").isNull()).isTrue();
        assertThat(jobfirst.at("/deliveryConditions/0/conditions/0").has("actual"))
                .isTrue();
        assertThat(jobfirst.at("/deliveryConditions/0/conditions/0/actual").isNull())
                .isTrue();
    }

    @Test
    void answersForTodayInDenmarkWhenNoDateIsGiven() {
        ObjectNode profile = Server.example();
        profile.remove("asOf");

        assertThat(Server.json(server().ask(profile)).at("/asOf").asString())
                .isIn(
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"))
                                .toString(),
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"))
                                .minusDays(1)
                                .toString());
    }

    private String languageFor(String acceptLanguage) {
        var answer = server().ask(Server.example(), "Accept-Language", acceptLanguage);
        String language = Server.json(answer).get("language").asString();
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(String.join(",", answer.headers().allValues("Vary"))).containsIgnoringCase("Accept-Language");
        return language;
    }

    private List<String> catalogue() {
        return rulebook().contents().catalogue().ids();
    }
}
