package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a case system shows on a card: the same advice in a sixteenth of the bytes, and the whole of it in the record. */
class BriefAnswersTest extends WebTest {

    private static final String BRIEF = Server.RECOMMENDATIONS + "?detail=brief";
    private static final int MOST = 3 << 10;

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void sayTheSameInThreeKilobytes(String language) {
        JsonNode whole = Server.json(
                server().post(Server.RECOMMENDATIONS + "?dryRun=true", Server.example(), "Accept-Language", language));
        HttpResponse<String> answer = server().post(BRIEF, Server.example(), "Accept-Language", language);
        JsonNode brief = Server.json(answer);

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST);
        assertThat(brief.at("/language").asString()).isEqualTo(language);
        assertThat(brief.at("/rulebook")).isEqualTo(whole.at("/rulebook"));
        assertThat(brief.at("/recommendations")).hasSameSizeAs(whole.at("/recommendations"));
        for (int i = 0; i < whole.at("/recommendations").size(); i++) {
            JsonNode card = brief.at("/recommendations/" + i);
            JsonNode from = whole.at("/recommendations/" + i);
            for (String same : List.of(
                    "/rank",
                    "/id",
                    "/kind",
                    "/title",
                    "/summary",
                    "/evidence/strength",
                    "/evidence/applied/strength")) {
                assertThat(card.at(same)).as(same).isEqualTo(from.at(same));
            }
            for (String same : List.of("finding", "outcome", "absolute", "horizon")) {
                assertThat(card.path("mainEffect").path(same))
                        .as(same)
                        .isEqualTo(from.at("/expectedEffects/0/" + same));
            }
            assertThat(card.path("cautions")).hasSize(from.at("/cautions").size());
            for (int n = 0; n < card.path("cautions").size(); n++) {
                String caution = from.at("/cautions/" + n + "/text").asString();
                assertThat(card.at("/cautions/" + n).asString())
                        .satisfiesAnyOf(
                                said -> assertThat(said).isEqualTo(caution),
                                said -> assertThat(said)
                                        .matches("(?s).*[.«”] …")
                                        .satisfies(some ->
                                                assertThat(caution).startsWith(some.substring(0, some.length() - 2))));
            }
        }
        for (String list : List.of("/notRecommended", "/undetermined", "/alreadyInPlace")) {
            assertThat(texts(brief.at(list)))
                    .isEqualTo(whole.at(list)
                            .valueStream()
                            .map(one -> one.at("/id").asString())
                            .toList());
        }
        assertThat(texts(brief.at("/missingInformation")))
                .isNotEmpty()
                .isSubsetOf(whole.at("/missingInformation")
                        .valueStream()
                        .map(one -> one.at("/attribute").asString())
                        .toList());
    }

    /** No card is without a caution of it: who is recommended all, as nothing of it was tested, has cards for the first only. */
    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void nameAmongTheFurtherOnesWhatThereIsNoRoomFor(String language) {
        String longest = """
            {"citizenRef": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "asOf": "2026-11-22",
             "citizen": {"age": 15, "benefit": "RESSOURCEFORLOEBSYDELSE", "readiness": "AKTIVITETSPARAT",
                "weeksOnBenefit": 2, "qualifyingEducation": false, "inEducation": false,
                "inEmployment": false, "wants": ["EDUCATION", "UPPER_SECONDARY_EDUCATION",
                "VOCATIONAL_EDUCATION", "HIGHER_EDUCATION"], "severeMentalIllness": true,
                "inPsychiatricTreatment": true},
             "contact": {"primaryContactPerson": false, "caseworkerChangesLast12Months": 100,
                "trustingRelation": false, "knowsLocalLabourMarket": false, "hasCompanyNetwork": true},
             "offers": {
              "ips": {"available": false, "caseload": 500, "psychiatryCooperation": false,
                "followsPreferences": false, "placeThenTrain": false, "ordinaryLabourMarket": false,
                "supportUntilNotNeeded": false},
              "mentor": {"available": false, "contactsPerWeek": 0, "plannedWeeks": 330},
              "brobygning": {"available": true, "ordinaryEducationEnvironment": false,
                "atVocationalSchool": false, "shortInternships": false,
                "mentorContinuesAfterStart": false, "teachesDanishAndMaths": false},
              "jobfirst": {"wageHoursFromStart": false, "intensiveMentor": false,
                "frequentFollowUp": false, "parallelEfforts": false, "available": false}}}
            """;
        HttpResponse<String> answer =
                server().ask(longest.getBytes(StandardCharsets.UTF_8), "Accept-Language", language, "Accept", "*/*");
        HttpResponse<String> brief = server().send(
                        "POST",
                        BRIEF + "&dryRun=true",
                        BodyPublishers.ofString(longest),
                        "Content-Type",
                        "application/json",
                        "Accept-Language",
                        language);

        JsonNode whole = Server.json(answer).at("/recommendations");
        JsonNode cards = Server.json(brief).at("/recommendations");
        JsonNode further = Server.json(brief).at("/furtherRecommendations");
        assertThat(brief.body().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(MOST * 2 / 3, MOST);
        assertThat(cards.size() + further.size()).isEqualTo(whole.size()).isGreaterThan(8);
        assertThat(cards).isNotEmpty();
        for (int i = 0; i < whole.size(); i++) {
            JsonNode one = i < cards.size() ? cards.get(i) : further.get(i - cards.size());
            for (String same : List.of("/rank", "/id", "/kind", "/evidence/strength", "/evidence/applied/strength")) {
                assertThat(one.at(same)).as(same).isEqualTo(whole.get(i).at(same));
            }
            assertThat(one.path("cautions"))
                    .hasSize(i < cards.size() ? whole.get(i).at("/cautions").size() : 0);
        }
    }

    @Test
    void areRecordedWhole() {
        JsonNode brief = Server.json(server().post(BRIEF, Server.example(), "Idempotency-Key", "brief-1"));
        String id = brief.at("/decisionId").asString();

        JsonNode recorded = Server.json(server().get("/v1/decisions/" + id)).at("/said/answer");
        HttpResponse<String> again =
                server().post(Server.RECOMMENDATIONS, Server.example(), "Idempotency-Key", "brief-1");
        HttpResponse<String> briefAgain = server().post(BRIEF, Server.example(), "Idempotency-Key", "brief-1");

        assertThat(recorded.at("/recommendations/0/reasons")).isNotEmpty();
        assertThat(Server.json(again)).isEqualTo(recorded);
        assertThat(Server.json(briefAgain)).isEqualTo(brief);
        assertThat(briefAgain.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void areGivenToManyToo() {
        String line = Server.example().toString();
        HttpResponse<String> answers = server().send(
                        "POST",
                        Server.BATCH + "?detail=brief",
                        BodyPublishers.ofString(line + "\n" + line + "\n"),
                        "Content-Type",
                        "application/x-ndjson");

        List<String> lines = answers.body().lines().toList();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST));
        String decision = lines.get(0).replaceFirst(".*\"decisionId\":\"([^\"]+)\".*", "$1");
        assertThat(Server.json(server().get("/v1/decisions/" + decision)).at("/said/answer/recommendations/0/reasons"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Server.RECOMMENDATIONS, Server.BATCH})
    void areNothingElse(String path) {
        HttpResponse<String> refused = server().send(
                        "POST",
                        path + "?detail=breif",
                        BodyPublishers.ofString(Server.example().toString()),
                        "Content-Type",
                        path.equals(Server.BATCH) ? "application/x-ndjson" : "application/json",
                        "Accept-Language",
                        ENGLISH);

        JsonNode error = Problems.problem(refused, 400).at("/errors/0");
        assertThat(error.at("/pointer").asString()).isEqualTo("query:detail");
        assertThat(error.at("/hint").asString()).contains("full, brief");
    }

    @Test
    void allThatIsWrongInTheAddressOfABatchIsSaidAtOnce() {
        HttpResponse<String> refused = server().send(
                        "POST",
                        Server.BATCH + "?detail=breif&asOf=soon",
                        BodyPublishers.ofString(Server.example().toString()),
                        "Content-Type",
                        "application/x-ndjson");

        assertThat(Problems.problem(refused, 400).at("/errors"))
                .extracting(error -> error.at("/pointer").asString())
                .containsExactlyInAnyOrder("query:detail", "query:asOf");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
