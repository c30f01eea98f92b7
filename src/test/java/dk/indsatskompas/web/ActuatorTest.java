package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What whoever operates the service can ask it. */
class ActuatorTest extends WebTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void isHealthyWithTheRulebookInForce() {
        JsonNode health = Server.json(server().get("/actuator/health"));

        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(health.at("/groups"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("liveness", "readiness");
        assertThat(health.at("/components/rulebook/details/fingerprint").asString())
                .isEqualTo(rulebook().fingerprint());
        assertThat(health.at("/components/store/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/logSignature/status").asString()).isEqualTo("UP");
        assertThat(Server.json(server().get("/actuator/health/readiness"))
                        .at("/components")
                        .propertyNames())
                .containsExactlyInAnyOrder("readinessState", "rulebook", "logSignature", "threads");
        assertThat(Server.json(server().get("/actuator/health/liveness"))
                        .at("/components")
                        .propertyNames())
                .containsExactlyInAnyOrder("livenessState", "lostThreads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void isAliveAndReady(String group) {
        var answer = server().get("/actuator/health/" + group);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Server.json(answer).at("/status").asString()).isEqualTo("UP");
    }

    @Test
    void tracesNothingUnlessSomebodyAsksForTraces() {
        assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
    }

    @Test
    void saysWhatWasBuiltAndWithWhichRulebookItAnswers() {
        JsonNode info = Server.json(server().get("/actuator/info"));

        assertThat(info.at("/build/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(info.at("/rulebook/fingerprint").asString())
                .isEqualTo(rulebook().fingerprint());
        assertThat(info.at("/sbom/href").asString()).isEqualTo("/actuator/sbom/application");
        assertThat(info.at("/git/commit/id").asString()).matches("[0-9a-f]{7,40}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "heapdump",
                "loggers",
                "configprops",
                "mappings",
                "threaddump",
                "shutdown",
                "health/nope",
                "sbom/nope"
            })
    void showsNothingThatCouldGiveSomethingAway(String endpoint) {
        Problems.problem(server().get("/actuator/" + endpoint), 404);
    }
}
