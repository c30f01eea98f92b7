package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.byCitizen;
import static dk.indsatskompas.decisions.Examples.earlier;
import static dk.indsatskompas.decisions.Examples.feedback;
import static dk.indsatskompas.decisions.Examples.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryContent.Cause;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the log of decisions promises, on both databases. */
@ParameterizedClass
@OnEachDatabase
class DecisionsTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private String name;
    private HikariDataSource source;
    private Decisions decisions;

    @BeforeEach
    void open() {
        name = TestDatabase.fresh("log");
        source = database.open(name, folder);
        decisions = Examples.open(source, folder);
    }

    @AfterEach
    void close() {
        decisions.close();
        source.close();
    }

    @Test
    void givesBackToTheByteWhatWasRecorded() {
        RecordedRequest asked = asked("case-7f3c", 1);
        RecordedAnswer answered = answered(1);
        Receipt receipt = decisions.record(asked, answered);

        assertThat(receipt.repeated()).isFalse();
        assertThat(receipt.answer()).isEqualTo(answered.body());
        RecordedEntry recorded = decisions.find(answered.id()).orElseThrow();
        assertThat(recorded.entry()).isEqualTo(receipt.entry());
        assertThat(recorded.entry().time()).isEqualTo(answered.at());
        assertThat(recorded.entry().origin().rulebook()).isEqualTo(Examples.RULEBOOK.fingerprint());
        assertThat(recorded.entry().origin().caller()).isEqualTo(asked.caller());
        EntryContent.Decision content = (EntryContent.Decision) recorded.content();
        assertThat(content.citizenRef()).isEqualTo("case-7f3c");
        assertThat(content.input()).isEqualTo(asked.body());
        assertThat(content.answer()).isEqualTo(answered.body());
        assertThat(Examples.reasoned(answered).evaluation().rules())
                .allSatisfy(outcome -> assertThat(
                                content.outcomes().of(outcome.rule().id()))
                        .isEqualTo(outcome.conditions().stream()
                                .map(ConditionOutcome::outcome)
                                .toList()));
    }

    @Test
    void findsNothingWhereNothingButARulebookIs() {
        assertThat(decisions.find(UUID.randomUUID())).isEmpty();
        assertThat(decisions.verify().intact()).isTrue();
        assertThat(decisions.head().size()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        Receipt before = decisions.record(asked("case-1", 1), answered(1));
        close();
        open(name);
        Receipt after = decisions.record(asked("case-1", 2), answered(2));

        assertThat(after.entry().sequence()).isEqualTo(before.entry().sequence() + 1);
        assertThat(after.entry().citizen()).isEqualTo(before.entry().citizen());
        assertThat(decisions.verify().checked()).isEqualTo(3);
        assertThat(decisions.verify().intact()).isTrue();
    }

    @Test
    void doesNotOpenWithOtherKeys() {
        LogKeys right = LogKeys.in(folder);
        LogKeys other = LogKeys.in(folder.resolve("other"));
        Versions versions = new Versions("e", "a");
        for (LogKeys wrong :
                List.of(new LogKeys(other.master(), right.signing()), new LogKeys(right.master(), other.signing()))) {
            assertThatThrownBy(() -> Decisions.open(
                            source, new LogSettings(wrong, versions, Clock.systemUTC(), WaitLimits.DEFAULT)))
                    .isInstanceOf(DamagedStore.class);
        }
    }

    @Test
    void recordsFiftyEqualRequestsAtOnceAsOne() throws Exception {
        List<Receipt> receipts = atOnce(50, n -> decisions.record(marked("case-1", 1, "key-1"), answered(1)));

        assertThat(receipts.stream().map(receipt -> receipt.entry().id()))
                .containsOnly(receipts.get(0).entry().id());
        assertThat(receipts.stream().map(Receipt::answer))
                .containsOnly(receipts.get(0).answer());
        assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
        assertThat(decisions.head().size()).isEqualTo(2);
        assertThat(decisions.verify().intact()).isTrue();
    }

    @Test
    void answersARepeatedRequestAsBeforeAndRefusesItsKeyForAnother() {
        RecordedRequest asked = marked("case-1", 1, "key-1");
        assertThat(earlier(decisions, asked)).isEmpty();
        Receipt first = decisions.record(asked, answered(1));

        assertThat(earlier(decisions, asked)).contains(new Receipt(first.entry(), first.answer(), true));
        assertThatThrownBy(() -> earlier(decisions, marked("case-1", 2, "key-1")))
                .isInstanceOf(RefusedByLog.KeyConflict.class);
        assertThatThrownBy(() -> decisions.record(marked("case-1", 2, "key-1"), answered(2)))
                .isInstanceOf(RefusedByLog.KeyConflict.class);
        RecordedRequest other = new RecordedRequest(
                "another-system", "case-1", new IdempotencyKey("key-1", "another"), ImmutableBytes.of("{}"));
        assertThat(decisions.record(other, answered(3)).repeated()).isFalse();
        assertThat(decisions.head().size()).isEqualTo(3);
    }

    @Test
    void makesTheErasedUnreadableForGoodAndStillVerifies() {
        Receipt one = decisions.record(marked("case-1", 1, "key-1"), answered(1));
        Receipt other = decisions.record(asked("case-2", 2), answered(2));
        decisions.feedBack(one.entry().id(), feedback(Reaction.REJECTED), "case-system", null);

        Entry erasure = decisions.erase("case-1", "auditor").orElseThrow();

        assertThat(erasure.kind()).isEqualTo(EntryKind.ERASURE);
        assertThat(erasure.origin().caller()).isEqualTo("auditor");
        EntryContent.ErasedContent erased = new EntryContent.ErasedContent(erasure.id(), erasure.time(), Cause.ERASURE);
        assertThat(decisions.find(one.entry().id()).orElseThrow().content()).isEqualTo(erased);
        assertThat(decisions.feedbackOn(one.entry().id()))
                .allMatch(said -> said.content().equals(erased));
        assertThat(decisions.find(other.entry().id()).orElseThrow().content())
                .isInstanceOf(EntryContent.Decision.class);
        assertThat(decisions.search(byCitizen("case-1"), null, 10).decisions()).isEmpty();
        assertThatThrownBy(() -> earlier(decisions, marked("case-1", 1, "key-1")))
                .isInstanceOf(RefusedByLog.CitizenErased.class);
        assertThatThrownBy(() -> decisions.feedBack(one.entry().id(), feedback(Reaction.REJECTED), "case-system", null))
                .isInstanceOf(RefusedByLog.CitizenErased.class);
        assertThat(decisions.verify().intact()).isTrue();
        assertThat(decisions.head().size()).isEqualTo(5);
    }

    @Test
    void knowsAnErasedCitizenWhoComesBackAsSomebodyNew() {
        Receipt before = decisions.record(asked("case-1", 1), answered(1));
        Entry erasure = decisions.erase("case-1", "auditor").orElseThrow();
        assertThat(decisions.erase("case-1", "auditor")).contains(erasure);
        Receipt after = decisions.record(asked("case-1", 2), answered(2));

        assertThat(after.entry().citizen()).isNotEqualTo(before.entry().citizen());
        assertThat(decisions.erase("nobody", "auditor")).isEmpty();
        assertThat(decisions.search(byCitizen("case-1"), null, 10).decisions())
                .extracting(FoundDecision::id)
                .containsExactly(after.entry().id());
        assertThat(decisions.verify().intact()).isTrue();
    }

    @Test
    void storesNeitherTheReferenceNorWhatWasSaidInTheOpen() {
        Receipt receipt = decisions.record(marked("case-secret", 1, "key-secret"), answered(1));
        decisions.feedBack(receipt.entry().id(), feedback(Reaction.REJECTED), "case-system", null);
        decisions.erase("case-secret", "auditor");
        decisions.record(asked("case-secret", 2), answered(2));
        JdbcTemplate sql = new JdbcTemplate(source);
        for (String table : List.of(
                "entries",
                "citizens",
                "idempotency_keys",
                "terms",
                "unposted",
                "postings",
                "feedback",
                "feedback_rules")) {
            for (Map<String, Object> row : sql.queryForList("select * from " + table)) {
                assertThat(row.values().stream().map(DecisionsTest::text)).noneMatch(text -> text.contains("secret"));
            }
        }
    }

    @Test
    void recordsFeedbackInTheSameChain() {
        Receipt decision = decisions.record(asked("case-1", 1), answered(1));
        Entry first = decisions
                .feedBack(decision.entry().id(), feedback(Reaction.REJECTED), "case-system", null)
                .orElseThrow();
        Entry again = decisions
                .feedBack(decision.entry().id(), feedback(Reaction.REJECTED), "case-system", null)
                .orElseThrow();

        assertThat(first.sequence()).isEqualTo(decision.entry().sequence() + 1);
        assertThat(decisions.feedbackOn(decision.entry().id()))
                .extracting(RecordedEntry::entry)
                .containsExactly(first, again);
        assertThat(decisions.find(first.id()).orElseThrow().content())
                .isEqualTo(new EntryContent.GivenFeedback("case-1", feedback(Reaction.REJECTED)));
        assertThat(decisions.feedBack(UUID.randomUUID(), feedback(Reaction.REJECTED), "case-system", null))
                .isEmpty();
        assertThat(decisions.feedBack(first.id(), feedback(Reaction.REJECTED), "case-system", null))
                .isEmpty();
        assertThat(decisions.verify().intact()).isTrue();
    }

    @Test
    void refusesAnAnswerOfARulebookThatIsNotKept() {
        RecordedAnswer answered = answered(1);
        RecordedAnswer stranger = new RecordedAnswer(
                answered.id(), answered.at(), "sha256:00", answered.outcomes(), answered.terms(), answered.body());
        assertThatThrownBy(() -> decisions.record(asked("case-1", 1), stranger))
                .isInstanceOf(RefusedByLog.RulebookNotKept.class);
    }

    @Test
    void writesWhatStillWaitsBeforeItStops() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Receipt>> waiting = IntStream.range(0, 20)
                .mapToObj(n -> threads.submit(() -> decisions.record(asked("case-" + n, n), answered(n))))
                .toList();
        decisions.close();
        int written = 0;
        for (Future<Receipt> one : waiting) {
            written += isWritten(one) ? 1 : 0;
        }
        threads.shutdown();
        assertThat(decisions.head().size()).isEqualTo(1 + written);
        assertThatThrownBy(() -> decisions.record(asked("late", 1), answered(1)))
                .isInstanceOf(StoreUnavailable.class);
    }

    private static boolean isWritten(Future<Receipt> one) throws InterruptedException {
        try {
            one.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(StoreUnavailable.class);
            return false;
        }
    }

    private void open(String existing) {
        source = database.open(existing, folder);
        decisions = Examples.open(source, folder);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private static List<Receipt> atOnce(int count, IntFunction<Receipt> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Receipt>> tasks = new ArrayList<>();
            IntStream.range(0, count).forEach(n -> tasks.add(() -> work.apply(n)));
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> receipt : threads.invokeAll(tasks)) {
                receipts.add(receipt.get());
            }
            return receipts;
        } finally {
            threads.shutdown();
        }
    }
}
