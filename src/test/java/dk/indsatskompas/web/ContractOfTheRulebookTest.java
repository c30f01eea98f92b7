package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.publishing.SmallFolder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What can be sent, what the document says of it and what the vocabulary lists are those of the rulebook in force. */
@Invariant("The contract is that of the rulebook in force, in both languages, at once")
class ContractOfTheRulebookTest extends SignedInTest {

    private static final String CITIZEN = "/components/schemas/RecommendationRequest/properties/citizen/properties";

    @Test
    void followsTheRulebookInBothLanguagesAndTellsWhoPublishesIt() throws Exception {
        String maja = goodKey("maja-words", Role.POLICY);
        String bent = goodKey("bent-words", Role.APPROVER);
        HttpResponse<String> danish = document("da", maja);
        HttpResponse<String> english = document("en", maja);
        SmallFolder draft = SmallFolder.version(31).withOtherWords();
        String self = "/v1/rulebooks/" + draft.fingerprint();

        JsonNode submitted = Server.json(send("POST", "/v1/rulebooks", maja, "application/zip", draft.zip()));
        JsonNode approved = Server.json(post(self + "/approve", bent, ""));
        Server.json(post(self + "/activate", maja, ""));

        for (JsonNode told : new JsonNode[] {submitted, approved}) {
            assertThat(told.at("/contract/added/0").asString()).isEqualTo("citizen.weeksOnSupport");
            assertThat(told.at("/contract/removed/0").asString()).isEqualTo("citizen.weeksOnBenefit");
            assertThat(told.at("/contract/narrower/0/attribute").asString()).isEqualTo("citizen.age");
        }
        isOfTheNext(danish, document("da", maja), "Hvor mange uger i træk har borgeren modtaget ydelsen?");
        isOfTheNext(english, document("en", maja), "For how many weeks in a row has the citizen received the benefit?");
        assertThat(Server.json(get("/v1/vocabulary", maja)).at("/attributes").toString())
                .contains("citizen.weeksOnSupport")
                .doesNotContain("citizen.weeksOnBenefit");
    }

    private HttpResponse<String> document(String language, String token) throws Exception {
        return server().get("/v3/api-docs", "Accept-Language", language, "Authorization", "Bearer " + token);
    }

    private static void isOfTheNext(HttpResponse<String> before, HttpResponse<String> after, String question) {
        JsonNode old = Server.json(before);
        JsonNode now = Server.json(after);
        assertThat(old.at(CITIZEN).has("weeksOnBenefit")).isTrue();
        assertThat(now.at(CITIZEN).has("weeksOnBenefit")).isFalse();
        assertThat(now.at(CITIZEN + "/weeksOnSupport/description").asString()).isEqualTo(question);
        assertThat(now.at(CITIZEN + "/age/maximum").asInt()).isEqualTo(90);
        assertThat(now.at("/info/version")).isNotEqualTo(old.at("/info/version"));
        assertThat(after.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(before.headers().firstValue("ETag"));
    }
}
