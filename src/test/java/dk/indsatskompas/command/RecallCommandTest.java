package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.SqliteFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** When a finding falls, the decisions that rested on it are found, and no others. */
@Invariant("When a finding is withdrawn, its rules fall, and the decisions that rested on it are found")
class RecallCommandTest {

    private static final String IPS = "IPS-E1-JOB-EDU";
    private static final String IPS_RULE = "inklusion_2011/IPS til borgere med alvorlig sindslidelse";

    private final RecordedCitizens citizens = new RecordedCitizens(new Advisor(ShippedRules.rulebook()));
    private final Path data;
    private List<UUID> ids;

    RecallCommandTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
    }

    /** The first two rest on the finding, the third does not, and the fourth has another recommendation besides. */
    @BeforeEach
    void record() {
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            decisions.keep(ShippedRules.rulebook().folder(), "test");
            ids = citizens.record(
                    decisions,
                    Stream.of(ips("a", ""), ips("b", ""), question("c", ""), ips("d", ", \"age\": 25, " + YOUNG))
                            .toList());
        }
    }

    @Test
    void listsTheDecisionsThatRestedOnTheFindingNewestFirst() {
        Captured found = run("recall", IPS);

        List<String> lines = found.out().lines().toList();
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(lines.get(0)).isEqualTo("decisionId;decidedAt;citizenRef;recommendations;rules;rulebook");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith(ids.get(3) + ";2026-11-22T10:00:03.123Z;d;1 ips;");
        assertThat(lines.get(2)).startsWith(ids.get(1) + ";");
        assertThat(lines.get(3))
                .isEqualTo(ids.get(0) + ";2026-11-22T10:00:00.123Z;a;1 ips;" + IPS_RULE + ";"
                        + ShippedRules.rulebook().fingerprint());
        assertThat(found.err()).isEqualToIgnoringNewLines("Beslutninger, der byggede på IPS-E1-JOB-EDU: 3.");
    }

    @Test
    void saysTheSameAsJson() {
        JsonNode found = run("recall", IPS, "--format", "json").json();

        assertThat(found.at("/total").asInt()).isEqualTo(3);
        assertThat(found.at("/decisions/2/decisionId").asString())
                .isEqualTo(ids.get(0).toString());
        assertThat(found.at("/decisions/2/citizenRef").asString()).isEqualTo("a");
        assertThat(found.at("/decisions/2/recommendations").toString()).isEqualTo("[{\"id\":\"ips\",\"rank\":1}]");
        assertThat(found.at("/decisions/2/rules/0").asString()).isEqualTo(IPS_RULE);
        assertThat(run("recall", "MENTOR-E1-EDU", "--format", "json")
                        .json()
                        .at("/decisions/0/recommendations/0/rank")
                        .asInt())
                .isGreaterThan(1);
    }

    /** A rule about who was studied recommends nothing, and still rests on its finding. */
    @Test
    void listsADecisionInWhichOnlyAnotherKindOfRuleRestedOnIt() {
        JsonNode found = run("recall", "MENTOR-U1-POP", "--format", "json").json();

        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(found.at("/decisions/0/recommendations")).isEmpty();
        assertThat(found.at("/decisions/0/rules/0").asString()).isEqualTo("mentor_2012/Målgruppen i Mentorforsøget");
    }

    @Test
    void readsEveryPageAndOnlyTheDaysAskedFor() {
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            citizens.record(
                    decisions,
                    IntStream.range(0, 300).mapToObj(n -> ips("more-" + n, "")).toList());
        }
        assertThat(run("recall", IPS).err()).contains(": 303.");
        assertThat(run("recall", IPS, "--from", "2026-11-22", "--to", "2026-11-22")
                        .err())
                .contains(": 303.");
        Captured none = run("recall", IPS, "--from", "2026-11-23", "--lang", "en");
        assertThat(none.exit()).isZero();
        assertThat(none.err()).contains("Decisions that rested on IPS-E1-JOB-EDU: 0.");
    }

    @Test
    void passesOverAnErasedCitizenAndSaysWhichEntryCannotBeRead() {
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            decisions.erase("a", "test");
            new JdbcTemplate(source)
                    .update("update entries set payload = ? where id = ?", new byte[40], Ids.bytes(ids.get(1)));
        }
        Captured found = run("recall", IPS);

        assertThat(found.exit()).isZero();
        assertThat(found.out())
                .doesNotContain(ids.get(0).toString())
                .contains(ids.get(1) + ";2026-11-22T10:00:01.123Z;ulæselig;;;")
                .contains(ids.get(3) + ";");
        assertThat(run("recall", IPS, "--lang", "en").out()).contains(";unreadable;");
    }

    @Test
    void asksWhatWasMeantWhenNobodyKnowsTheFinding() {
        Captured misspelt = run("recall", "IPS-E1-JOB-EDUC");
        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.out()).isEmpty();
        assertThat(misspelt.err())
                .isEqualToIgnoringNewLines("Ingen regelbog i loggen har et fund med id'et »IPS-E1-JOB-EDUC«. "
                        + "Mente du »IPS-E1-JOB-EDU«?");
        assertThat(run("recall", "nothing-like-it", "--lang", "en").err())
                .isEqualToIgnoringNewLines("No rulebook in the log has a finding with the id “nothing-like-it”.");
    }

    @Test
    void saysWhatToDoWhenThereIsNoLog() {
        Captured none =
                Captured.run("recall", IPS, "--data", data.resolve("none").toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("Der er ingen log i ");
        assertThat(run("recall").exit()).isEqualTo(2);
    }

    private static final String YOUNG = "\"benefit\": \"KONTANTHJAELP\", \"readiness\": \"AKTIVITETSPARAT\","
            + " \"qualifyingEducation\": false, \"inEducation\": false, \"inEmployment\": false";

    private static byte[] ips(String citizen, String more) {
        return question(citizen, "\"severeMentalIllness\": true, \"wants\": [\"EMPLOYMENT\"]" + more);
    }

    private static byte[] question(String citizen, String known) {
        return "{\"citizenRef\": \"%s\", \"citizen\": {%s}}"
                .formatted(citizen, known)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Decisions open(HikariDataSource source) {

        return Decisions.open(
                source,
                new LogSettings(
                        LogKeys.in(data.resolve("keys")), Versions.running(), Clock.systemUTC(), WaitLimits.DEFAULT));
    }

    private Captured run(String... args) {
        return Captured.run(Stream.concat(Stream.of(args), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
