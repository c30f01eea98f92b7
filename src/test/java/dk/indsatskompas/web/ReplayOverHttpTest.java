package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A recorded decision is made once more over HTTP. */
class ReplayOverHttpTest extends WebTest {

    private static final Rulebook LENIENT =
            EditedRules.shipped().withCaseloadOf30().rulebook();

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void reproducesAnAnswerInWhateverLanguageItIsAskedFor(String language) {
        String id = ask(Server.example(), "Accept-Language", language);
        LogHead before = decisions.head();

        JsonNode danish = replay(id, "Accept-Language", DANISH);
        JsonNode english = replay(id, "Accept-Language", ENGLISH);

        assertThat(danish.at("/decisionId").asString()).isEqualTo(id);
        assertThat(danish.at("/identical").asBoolean()).isTrue();
        assertThat(danish.at("/fingerprint").asString()).isEqualTo(rulebook().fingerprint());
        assertThat(danish.at("/differences")).isEmpty();
        assertThat(danish.at("/engine/then")).isEqualTo(danish.at("/engine/now"));
        assertThat(danish.at("/application/then")).isEqualTo(danish.at("/application/now"));
        assertThat(danish.at("/text").asString()).isEqualTo("Svaret er genskabt byte for byte.");
        assertThat(english.at("/text").asString()).isEqualTo("The answer was reproduced byte for byte.");
        assertThat(decisions.head()).isEqualTo(before);
    }

    @Test
    void showsWhereADoctoredAnswerDiffers() {
        UUID id = new RecordedCitizens(new Advisor(rulebook()))
                .recordDoctored(
                        decisions,
                        Server.exampleBytes(),
                        answer -> answer.replaceFirst("\"strength\":\"STRONG\"", "\"strength\":\"WEAK_SIGNAL\""));

        JsonNode replay = replay(id.toString());

        assertThat(replay.at("/identical").asBoolean()).isFalse();
        assertThat(replay.at("/differences")).hasSize(1);
        assertThat(replay.at("/differences/0/pointer").asString()).isEqualTo("/recommendations/0/evidence/strength");
        assertThat(replay.at("/differences/0/recorded").asString()).isEqualTo("WEAK_SIGNAL");
        assertThat(replay.at("/differences/0/replayed").asString()).isEqualTo("STRONG");
    }

    @Test
    void showsWhatTheRulebookInForceAnswersAndWhyItDiffers() {
        decisions.keep(LENIENT.folder(), "test");
        ObjectNode profile = Server.example();
        profile.withObject("/offers/ips").put("caseload", 28);
        String id = ask(profile, "Rulebook", LENIENT.fingerprint());

        assertThat(replay(id).at("/identical").asBoolean()).isTrue();
        JsonNode contrast = replay(id + "/replay?against=in-force", "Accept-Language", ENGLISH);

        assertThat(contrast.at("/decisionId").asString()).isEqualTo(id);
        assertThat(contrast.at("/identical").asBoolean()).isFalse();
        assertThat(contrast.at("/fingerprint").asString()).isEqualTo(rulebook().fingerprint());
        assertThat(contrast.at("/recordedFingerprint").asString()).isEqualTo(LENIENT.fingerprint());
        assertThat(contrast.at("/changes").findValuesAsString("rule"))
                .containsOnly(EditedRules.CASELOAD, EditedRules.CASELOAD_MET, EditedRules.CASELOAD_IN_PLACE);
        assertThat(contrast.at("/changes").findValuesAsString("text").toString())
                .contains("because the rule “Højst 25 borgere til hver IPS-konsulent” is now met");
        ObjectNode now = (ObjectNode) Server.json(server().ask(profile, "Accept-Language", ENGLISH));
        assertThat(withoutMoment((ObjectNode) contrast.at("/answer"))).isEqualTo(withoutMoment(now));
    }

    @Test
    void saysThatTheRulebookInForceAnswersTheSame() {
        JsonNode contrast = replay(ask(Server.example()) + "/replay?against=in-force");

        assertThat(contrast.at("/identical").asBoolean()).isTrue();
        assertThat(contrast.at("/changes")).isEmpty();
        assertThat(contrast.at("/text").asString()).isEqualTo("Rådgivningen er den samme, ord for ord.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "In-Force", "in-force,in-force"})
    void refusesToCompareWithAnythingElse(String against) {
        String id = ask(Server.example());

        JsonNode problem = Problems.problem(
                server().post("/v1/decisions/" + id + "/replay?against=" + against, "Accept-Language", ENGLISH), 400);

        assertThat(Problems.faults(problem)).containsExactly("query:against unknown-code");
        assertThat(problem.toString()).contains("against=in-force").doesNotContain("yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"019aaa6c-1e80-7000-8000-000000000001", "1-1-1-1-1", "in-force"})
    void findsNoDecisionThatThereIsNot(String id) {
        Problems.problem(server().post("/v1/decisions/" + id + "/replay"), 404);
    }

    @Test
    void cannotReplayWhatWasErased() {
        String id = ask(Server.example().put("citizenRef", "replayed-and-erased"));
        decisions.erase("replayed-and-erased", "anonymous");

        Problems.problem(server().post("/v1/decisions/" + id + "/replay"), 410);
        Problems.problem(server().post("/v1/decisions/" + id + "/replay?against=in-force"), 410);
    }

    @Test
    void saysThatARulebookCannotBeReadAnyMore() {
        Folder unreadable = Folder.of(Map.of("rulebook.yaml", "version: ?".getBytes(StandardCharsets.UTF_8)));
        decisions.keep(unreadable, "test");
        Advisor advisor = new Advisor(ShippedRules.rulebook());
        UUID id = Decisions.newId();
        var answered = advisor.answer(
                new Question("case-1", LocalDate.now(ZoneOffset.UTC), ShippedWords.ALL.profile(Map.of())));
        RecordedAnswer whole = AnswerRecord.of(answered, id, Instant.now(), Language.DA);
        decisions.record(
                new RecordedRequest("anonymous", "unreadable", null, ImmutableBytes.of(Server.exampleBytes())),
                new RecordedAnswer(
                        id,
                        whole.at(),
                        unreadable.fingerprint(),
                        whole.outcomes(),
                        whole.terms(),
                        ImmutableBytes.of("{}")));

        JsonNode problem = Problems.problem(server().post("/v1/decisions/" + id + "/replay"), 409);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:rulebook-unreadable");
    }

    @Test
    void isOnlyDoneByPost() {
        Problems.problem(server().get("/v1/decisions/" + ask(Server.example()) + "/replay"), 405);
    }

    private String ask(JsonNode profile, String... headers) {
        var answer = server().ask(profile, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer).get("decisionId").asString();
    }

    private JsonNode replay(String id, String... headers) {
        String path = id.contains("/") ? id : id + "/replay";
        var answer = server().post("/v1/decisions/" + path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }

    private static ObjectNode withoutMoment(ObjectNode answer) {
        return answer.without(List.of("decisionId", "decidedAt", "links"));
    }
}
