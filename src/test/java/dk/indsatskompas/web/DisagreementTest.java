package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.FreshLog;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory.StepLog;
import dk.indsatskompas.rulebook.DisagreeingRulebook;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** When the engine and the condition matrix differ, the answer is withheld, counted and logged without personal data. */
@TestPropertySource(properties = {"indsatskompas.rules-watch=PT1H", "logging.structured.format.console=ecs"})
@ExtendWith(OutputCaptureExtension.class)
@Invariant("What goes wrong is found in the log by the trace that its problem tells")
class DisagreementTest extends WebTest {

    /** The first service of a process decides how all of them log; this one decides anew, whichever test came before. */
    @BeforeAll
    static void logAsItsOwnPropertiesSay() {
        FreshLog.begin();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Disagreeing {
        @Bean
        @Primary
        RulebookRegistry disagreeing(
                @Qualifier("rulebooks") RulebookRegistry opened, RulebookCache kept, Decisions decisions, Clock clock)
                throws BrokenRulebook {
            Rulebook rulebook = DisagreeingRulebook.atThirty();
            StepLog log = new StepLog(decisions);
            Step step = Step.ofFolder(rulebook.fingerprint());
            decisions.recordStep(
                    step,
                    rulebook.folder(),
                    "test",
                    clock.instant(),
                    log.steps().last());
            return new RulebookRegistry(new Advisor(rulebook), kept, log, clock);
        }
    }

    @Test
    void theAnswerIsWithheldCountedAndLoggedWithoutPersonalData(CapturedOutput log) {
        ObjectNode profile = Server.example();
        ((ObjectNode) profile.get("citizen")).put("age", 30);
        profile.put("citizenRef", "marked-reference-77");

        var answer = server().ask(profile, "Accept-Language", "en");

        JsonNode problem = Server.json(answer);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(problem.at("/type").asString()).isEqualTo("urn:indsatskompas:problem:engine-disagreement");
        assertThat(log.getOut())
                .contains(problem.at("/instance").asString())
                .contains("mentor_2012/")
                .doesNotContain("marked-reference-77");
        assertThat(traceOf(log, problem.at("/instance").asString()))
                .isEqualTo(problem.at("/traceId").asString())
                .matches("[0-9a-f]{32}");
        JsonNode counted = Server.json(server().get("/actuator/metrics/indsatskompas.engine.disagreements"));
        assertThat(counted.at("/measurements/0/value").asDouble()).isPositive();
    }

    @Test
    void ofManyLinesOnlyTheOneIsWithheld() {
        ObjectNode profile = Server.example();
        ((ObjectNode) profile.get("citizen")).put("age", 30);

        String[] lines = server().batch(Server.example() + "\n" + profile + "\n" + Server.example() + "\n")
                .body()
                .split("\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[0]).contains("\"decisionId\"");
        assertThat(lines[1]).startsWith("{\"line\":2,\"problem\":").contains(":problem:engine-disagreement\"");
        assertThat(lines[2]).contains("\"decisionId\"");
    }

    @Test
    void aLineOfABatchIsFoundByItsTraceAsWell(CapturedOutput log) {
        ObjectNode profile = Server.example();
        ((ObjectNode) profile.get("citizen")).put("age", 30);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        String line = server().batch(profile + "\n", "traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                .body();

        String instance =
                JsonMapper.shared().readTree(line).at("/problem/instance").asString();
        assertThat(traceOf(log, instance)).isEqualTo(trace);
    }

    /** Each line of the log is a JSON object. */
    private static String traceOf(CapturedOutput log, String instance) {
        return log.getOut()
                .lines()
                .filter(line -> line.contains(instance))
                .map(line -> JsonMapper.shared().readTree(line).path("traceId").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheyAgreeOnIsAnswered() {
        assertThat(server().ask(Server.example()).statusCode()).isEqualTo(200);
    }
}
