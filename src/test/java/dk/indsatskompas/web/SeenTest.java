package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.operations.Exposed;
import dk.indsatskompas.operations.PromQl;
import dk.indsatskompas.operations.Shown;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** What those who operate the service see: all that the dashboard and the alerts ask for, and nothing of a citizen. */
@TestPropertySource(
        properties = {
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=100ms"
        })
@ExtendWith(OutputCaptureExtension.class)
@Invariant("The dashboard and the alerts ask only for what is exposed, and all that is counted is on the dashboard")
class SeenTest extends WebTest {

    private static final String MARK = "maerket-4711";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ONLY_IN_TROUBLE = "5..";
    private static final TraceReceiver RECEIVER = TraceReceiver.start();

    @DynamicPropertySource
    static void sendTraces(DynamicPropertyRegistry properties) {
        properties.add("management.opentelemetry.tracing.export.otlp.endpoint", RECEIVER::address);
    }

    @Test
    void nothingThatIsMeasuredAsksTheBeanFactory(@Autowired ObjectProvider<SpanContext> exemplars) {
        assertThat(exemplars.getIfAvailable())
                .as("what is measured while beans are made must not wait for them")
                .isNull();
    }

    @Test
    void theDashboardAsksForWhatIsExposed() throws IOException {
        traffic();
        Exposed exposed = exposed();

        assertThat(Shown.dashboard())
                .hasSizeGreaterThan(25)
                .allSatisfy(query ->
                        assertThat(exposed.missing(query)).as(query.query()).isEmpty());
    }

    @Test
    void theAlertsAskForWhatIsExposed() throws IOException {
        traffic();
        Exposed exposed = exposed();

        assertThat(Shown.alerts())
                .hasSize(12)
                .allSatisfy(query -> assertThat(
                                exposed.missing(PromQl.parse(query.query().replace(ONLY_IN_TROUBLE, "[2-5].."))))
                        .as(query.query())
                        .isEmpty());
    }

    @Test
    void whatIsCountedIsOnTheDashboard() throws IOException {
        Set<String> shown = Shown.dashboard().stream()
                .flatMap(query -> query.selectors().stream())
                .map(PromQl.Selector::metric)
                .collect(Collectors.toSet());

        assertThat(exposed().families().stream()
                        .filter(family -> family.startsWith("indsatskompas_"))
                        .map(family -> family.replaceFirst("_max$", "")))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        family -> assertThat(shown).anyMatch(name -> name.matches(family + "(_bucket|_count|_sum)?")));
    }

    @Test
    void everythingIsCountedWhereItHappens() {
        Exposed before = exposed();
        ObjectNode unknown = Server.example();
        ((ObjectNode) unknown.get("citizen")).remove("age");

        server().ask(Server.example());
        server().post(Server.RECOMMENDATIONS + "?dryRun=true", Server.example());
        server().batch(unknown + "\n" + Server.example() + "\n");

        Exposed after = exposed();
        assertThat(after.sum("indsatskompas_answers_total", "way", "recorded")
                        - before.sum("indsatskompas_answers_total", "way", "recorded"))
                .isEqualTo(3);
        assertThat(after.sum("indsatskompas_answers_total", "way", "dry_run")
                        - before.sum("indsatskompas_answers_total", "way", "dry_run"))
                .isEqualTo(1);
        long catalogue = rulebook().contents().catalogue().ids().size();
        assertThat(after.sum("indsatskompas_recommendations_total") - before.sum("indsatskompas_recommendations_total"))
                .isEqualTo(4.0 * catalogue);
        assertThat(after.sum("indsatskompas_undetermined_total", "attribute", "citizen.age")
                        - before.sum("indsatskompas_undetermined_total", "attribute", "citizen.age"))
                .isEqualTo(1);
        assertThat(after.sum("indsatskompas_rule_firings_total"))
                .isGreaterThan(before.sum("indsatskompas_rule_firings_total"));
        assertThat(after.sum("indsatskompas_store_commit_size_sum"))
                .isGreaterThan(before.sum("indsatskompas_store_commit_size_sum"));
        assertThat(after.sum("indsatskompas_engine_disagreements_total")).isZero();
        assertThat(after.sum("indsatskompas_up")).isEqualTo(4);
    }

    @Test
    @Invariant("No metric, trace or log line has anything of a citizen")
    void aTraceTellsWhichOperationAndNothingOfTheCitizen(CapturedOutput log) throws InterruptedException {
        marked();

        String sent = RECEIVER.await("DELETE /v1/citizens/{citizenRef}");
        assertThat(sent).contains("POST /v1/recommendations", "indsatskompas").doesNotContain(MARK);
        assertThat(RECEIVER.hasTrace(TRACE)).isTrue();
        assertThat(server().get("/actuator/prometheus").body()).doesNotContain(MARK);
        assertThat(log.getAll()).doesNotContain(MARK);
    }

    private Exposed exposed() {
        return Exposed.parse(server().get("/actuator/prometheus").body());
    }

    /** Something of all that is counted when it happens. */
    private void traffic() {
        server().ask(Server.example());
        server().get("/v1/decisions/nothing");
    }

    private void marked() {
        String parent = "00-" + TRACE + "-00f067aa0ba902b7-01";
        ObjectNode profile = Server.example().put("citizenRef", MARK);
        String[] headers = {
            "traceparent", parent, "tracestate", "ref=" + MARK, "baggage", "ref=" + MARK, "X-Request-Id", MARK
        };
        server().ask(profile, headers);
        server().ask(Server.example().put(MARK, MARK), headers);
        Stream.of("/v1/decisions?citizenRef=" + MARK, "/v1/decisions/" + MARK, "/" + MARK, "/v1/findings/" + MARK)
                .forEach(path -> server().get(path, headers));
        server().batch("{\"citizenRef\":\"" + MARK + "\"\n", headers);
        List.of("DELETE", MARK.toUpperCase(Locale.ROOT))
                .forEach(method -> server().send(
                                method,
                                "/v1/citizens/" + MARK,
                                BodyPublishers.ofByteArray(MARK.getBytes(StandardCharsets.UTF_8)),
                                headers));
    }
}
