package dk.indsatskompas.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.Examples;
import dk.indsatskompas.decisions.OnEachDatabase;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.TestDatabase;
import dk.indsatskompas.decisions.TestSqlite;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.replay.Replay.Difference;
import dk.indsatskompas.replay.Replay.OutcomeDifference;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Invariant("A thousand decisions replay to the byte after two changes of the rulebook")
class ReplayTest {

    private static final int REPLAYED = Size.REPLAYED.get();
    private static final Rulebook SHIPPED = ShippedRules.rulebook();
    private static final Entry.Versions NOW = Versions.running();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordedCitizens citizens = new RecordedCitizens(new Advisor(SHIPPED));
    private final Path folder;

    ReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @OnEachDatabase
    void reproducesManyDecisionsAfterARestartAndTwoChangesOfTheRulebook(TestDatabase database) {
        List<byte[]> questions = citizens.questions(20261128, REPLAYED);
        List<UUID> ids;
        try (HikariDataSource source = database.open("replay", folder);
                Decisions decisions = Examples.open(source, folder)) {
            ids = citizens.record(decisions, questions);
        }
        Advisor lenient = new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook());
        Advisor latest = new Advisor(EditedRules.shipped()
                .withCaseloadOf30()
                .withAnotherDescription()
                .rulebook());
        try (HikariDataSource source = database.open("replay", folder);
                Decisions decisions = Examples.open(source, folder)) {
            for (Advisor next : List.of(lenient, latest)) {
                decisions.keep(next.rulebook().folder(), "test");
                new RecordedCitizens(next).record(decisions, next == latest ? questions.subList(0, 5) : List.of());
            }
        }
        try (HikariDataSource source = database.open("replay", folder);
                Decisions decisions = Examples.open(source, folder)) {
            RulebookCache kept = new RulebookCache(decisions);
            assertThat(ids).hasSize(REPLAYED).allSatisfy(id -> {
                Replay replay = replay(decisions, kept, id);
                assertThat(replay.differences()).isEmpty();
                assertThat(replay.rules()).isEmpty();
                assertThat(replay.identical()).isTrue();
                assertThat(replay.fingerprint()).isEqualTo(SHIPPED.fingerprint());
            });
            Advisor then = kept.find(SHIPPED.fingerprint()).orElseThrow();
            assertThat(then.rulebook()).isNotSameAs(SHIPPED);
            namesExactlyTheChangedRules(ids.stream()
                    .map(id -> DecisionComparison.of(past(decisions, id), then, latest, asking()))
                    .toList());
        }
    }

    private static void namesExactlyTheChangedRules(List<DecisionComparison> contrasts) {
        List<DecisionComparison> changed = contrasts.stream()
                .filter(contrast -> !contrast.changes().isEmpty())
                .toList();
        assertThat(changed).hasSizeBetween(REPLAYED / 100, REPLAYED * 3 / 10);
        assertThat(changed.stream()
                        .flatMap(contrast -> contrast.changes().stream())
                        .flatMap(change -> change.rules().stream())
                        .map(RuleChange::rule)
                        .distinct())
                .containsExactlyInAnyOrder(
                        EditedRules.CASELOAD, EditedRules.CASELOAD_MET, EditedRules.CASELOAD_IN_PLACE);
        assertThat(changed).allSatisfy(contrast -> {
            assertThat(contrast.identical()).isFalse();
            assertThat(contrast.faults()).isEmpty();
            assertThat(contrast.changes()).extracting(Change::id).containsAnyOf("ips", "ips-caseload-max-25");
            assertThat(contrast.answer().rulebook().fingerprint()).isEqualTo(contrast.fingerprint());
        });
    }

    @Test
    void saysThatAnotherRulebookAnswersTheSameWordForWord() {
        Advisor other = new Advisor(
                EditedRules.shipped().with("CHANGELOG.md", "# Ændringer\n").rulebook());
        try (Log log = new Log()) {
            UUID id = citizens.record(log.decisions, citizens.questions(1, 1)).get(0);
            DecisionComparison contrast =
                    DecisionComparison.of(past(log.decisions, id), citizens.advisor(), other, asking());

            assertThat(contrast.identical()).isTrue();
            assertThat(contrast.changes()).isEmpty();
            assertThat(contrast.fingerprint()).isNotEqualTo(contrast.recordedFingerprint());
            assertThat(contrast.text().da()).isEqualTo("Rådgivningen er den samme, ord for ord.");
            assertThat(contrast.answer().decisionId()).isNull();
            assertThat(contrast.answer().language()).isEqualTo("en");
        }
    }

    @Test
    void saysWhatIsWrongWhenAnotherRulebookDoesNotAcceptTheQuestion() {
        String codes = SHIPPED.folder().text("codelists.yaml").orElseThrow();
        Advisor strict = new Advisor(EditedRules.shipped()
                .with("codelists.yaml", codes.replace("from: 2020-01-01", "from: 2025-01-01"))
                .rulebook());
        byte[] question = """
                {"citizenRef": "a", "asOf": "2024-11-22", "citizen": {"benefit": "SELVFORSOERGELSES_OG_HJEMREJSEYDELSE"}}""".getBytes(StandardCharsets.UTF_8);
        try (Log log = new Log()) {
            UUID id = citizens.recordDoctored(log.decisions, question, UnaryOperator.identity());
            ReplayableDecision past = past(log.decisions, id);

            DecisionComparison contrast = DecisionComparison.of(past, citizens.advisor(), strict, asking());
            Replay replay = Replay.of(past, strict, NOW);

            assertThat(contrast.identical()).isFalse();
            assertThat(contrast.answer()).isNull();
            assertThat(contrast.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/citizen/benefit");
                assertThat(fault.code()).isEqualTo("code-not-in-force");
            });
            assertThat(replay.identical()).isFalse();
            assertThat(replay.faults()).hasSize(1);
            assertThat(replay.text().en()).contains("cannot read the recorded input");
        }
    }

    /** By the rulebook in force now the question may no longer be one; by its own it always is. */
    @ParameterizedTest
    @ValueSource(strings = {"renamed", "narrowed", "removed"})
    @Invariant("A decision is replayed with the words of its own rulebook, whatever became of them since")
    void repeatsADecisionOfWhichAWordIsGone(String fate) {
        Advisor now = new Advisor(since(fate));
        byte[] question = """
                {"citizenRef": "a", "citizen": {"age": 40, "weeksOnBenefit": 2500, "currentInterventions": []}}""".getBytes(StandardCharsets.UTF_8);
        try (Log log = new Log()) {
            UUID id = citizens.recordDoctored(log.decisions, question, UnaryOperator.identity());
            ReplayableDecision past = past(log.decisions, id);

            assertThat(Replay.of(past, citizens.advisor(), NOW).identical()).isTrue();
            assertThat(past.trace(citizens.advisor()))
                    .hasSameSizeAs(SHIPPED.contents().rules());
            assertThat(DecisionComparison.of(past, citizens.advisor(), now, asking())
                            .faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.pointer()).startsWith("/citizen/"));
        }
    }

    private static Rulebook since(String fate) {
        EditedRules shipped = EditedRules.shipped();
        if (fate.equals("narrowed")) {
            return shipped.replace("vocabulary.yaml", "to: 3000", "to: 2000").rulebook();
        }
        String word = fate.equals("renamed") ? "weeksOnBenefit" : "currentInterventions";
        for (String file : SHIPPED.folder().files().keySet()) {
            String text = SHIPPED.folder().text(file).orElse("");
            if (text.contains(word) && !file.equals("README.md")) {
                shipped = fate.equals("renamed")
                        ? shipped.replace(file, word, "weeksOnSupport")
                        : shipped.with(file, without(text));
            }
        }
        return shipped.without("guarantees.dslr").rulebook();
    }

    private static String without(String text) {
        return text.replaceAll("      - id: currentInterventions\n(        .*\n)+", "")
                .replaceAll("  - (of|attribute): \\[?citizen.currentInterventions]?\n(    .*\n)+", "")
                .replaceAll(".*currentInterventions.*\n", "");
    }

    @Test
    void findsAnAnswerThatWasDoctoredBeforeItWasRecorded() {
        try (Log log = new Log()) {
            Replay replay = log.doctored(answer -> answer.replace("\"asOf\":", "\"extra/~\":1,\"asOf\":")
                    .replaceFirst("\"outcome\":\"FALSE\"", "\"outcome\":\"TRUE\""));

            assertThat(replay.identical()).isFalse();
            assertThat(replay.rules()).isEmpty();
            assertThat(replay.differences()).hasSize(2);
            assertThat(replay.differences().get(0)).isEqualTo(new Difference("/extra~1~0", tree("1"), null));
            assertThat(replay.differences().get(1).pointer())
                    .matches("/(notRecommended|recommendations|undetermined)/\\d+/.*/outcome");
            assertThat(replay.differences().get(1).recorded()).isEqualTo(tree("\"TRUE\""));
            assertThat(replay.differences().get(1).replayed()).isEqualTo(tree("\"FALSE\""));
            assertThat(replay.text().en()).contains("Differences in the answer: 2.");
        }
    }

    @Test
    void findsAnAnswerInAnotherNameAtAnotherTimeOrOfNoLanguage() {
        try (Log log = new Log()) {
            assertThat(pointers(
                            log.doctored(answer -> answer.replaceFirst("\"decisionId\":\"..", "\"decisionId\":\"ff"))))
                    .containsExactly("/decisionId");
            assertThat(pointers(log.doctored(answer -> answer.replace("\"decidedAt\":\"2026", "\"decidedAt\":\"2025"))))
                    .containsExactly("/decidedAt");
            assertThat(pointers(log.doctored(answer -> answer.replace("\"language\":\"da\"", "\"language\":\"fr\""))))
                    .containsExactly("/language");
            assertThat(pointers(log.doctored(answer -> answer.replace("\"asOf\":\"", "\"asOf\":\"x"))))
                    .containsExactly("/asOf");
        }
    }

    @Test
    void saysThatOnlyTheBytesDiffer() {
        try (Log log = new Log()) {
            Replay replay = log.doctored(answer -> " " + answer);

            assertThat(replay.identical()).isFalse();
            assertThat(replay.differences()).containsExactly(new Difference("", null, null));
            assertThat(replay.text().da()).isEqualTo("Svaret siger det samme, men er skrevet med andre bytes.");
        }
    }

    @Test
    void saysWhereAnAnswerThatIsNoJsonDiffers() {
        try (Log log = new Log()) {
            for (String nothing : List.of("", "{", "[".repeat(100_000), "null", "7")) {
                Replay replay = log.doctored(answer -> nothing);
                assertThat(replay.identical()).isFalse();
                assertThat(pointers(replay)).containsExactly("");
                assertThat(replay.differences().get(0).replayed()).isNotNull();
            }
        }
    }

    @Test
    void listsSoManyDifferencesAndTellsHowManyMore() {
        try (Log log = new Log()) {
            Replay replay = log.doctored(answer -> answer.replace("\"caveats\":[", "\"caveats\":[" + "1,".repeat(500)));

            assertThat(replay.differences()).hasSize(200);
            assertThat(replay.more()).isEqualTo(303);
            assertThat(replay.text().da()).contains("Forskelle i svaret: 503.");
        }
    }

    @Test
    void findsOutcomesThatAreNotWhatTheRulebookComesTo() {
        try (Log log = new Log()) {
            UUID id = citizens.record(log.decisions, citizens.questions(3, 1)).get(0);
            ReplayableDecision past = past(log.decisions, id);
            var letters = new TreeMap<>(past.content().outcomes().letters());
            String rule = letters.firstKey();
            letters.put(rule, letters.get(rule) + "T");
            letters.put("mentor_2012/Findes ikke", "F");
            EntryContent.Decision doctored = new EntryContent.Decision(
                    past.content().citizenRef(),
                    past.content().input(),
                    past.content().answer(),
                    new ConditionOutcomes(letters));

            Replay replay = Replay.of(new ReplayableDecision(past.entry(), doctored), citizens.advisor(), NOW);

            assertThat(replay.identical()).isFalse();
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.rules())
                    .extracting(OutcomeDifference::rule)
                    .containsExactly(rule, "mentor_2012/Findes ikke");
            assertThat(replay.rules().get(0).recorded())
                    .hasSize(replay.rules().get(0).replayed().size() + 1);
            assertThat(replay.rules().get(1).replayed()).isNull();
        }
    }

    @Test
    void tellsTheVersionsThenAndNow() {
        try (Log log = new Log()) {
            Replay replay = log.doctored(UnaryOperator.identity());

            assertThat(replay.identical()).isTrue();
            assertThat(replay.versions().engine()).isEqualTo(new Replay.ThenAndNow("drools 10.2.0", Rulebook.ENGINE));
            assertThat(replay.versions().application().then()).isEqualTo("0.1.0");
            assertThat(replay.versions().application().now()).startsWith("0.1.0");
        }
    }

    /** A log with the shipped rulebook in a file. */
    private final class Log implements AutoCloseable {

        private final HikariDataSource source = TestSqlite.FILE.open("log", folder);
        private final Decisions decisions = Examples.open(source, folder);

        Replay doctored(UnaryOperator<String> doctor) {
            byte[] question = citizens.questions(2, 1).get(0);
            UUID id = citizens.recordDoctored(decisions, question, doctor);
            return Replay.of(past(decisions, id), citizens.advisor(), NOW);
        }

        @Override
        public void close() {
            decisions.close();
            source.close();
        }
    }

    private static Replay replay(Decisions decisions, RulebookCache kept, UUID id) {
        ReplayableDecision past = past(decisions, id);
        return Replay.of(past, kept.find(past.rulebook()).orElseThrow(), NOW);
    }

    private static ReplayableDecision past(Decisions decisions, UUID id) {
        RecordedEntry recorded = decisions.find(id).orElseThrow();
        return new ReplayableDecision(recorded.entry(), (EntryContent.Decision) recorded.content());
    }

    private static DecisionComparison.Asking asking() {
        return new DecisionComparison.Asking(Instant.parse("2027-01-01T00:00:00Z"), Language.EN);
    }

    private static List<String> pointers(Replay replay) {
        return replay.differences().stream().map(Difference::pointer).toList();
    }

    private static Object tree(String json) {
        return JSON.readTree(json);
    }
}
