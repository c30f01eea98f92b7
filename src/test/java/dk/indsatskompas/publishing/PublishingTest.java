package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.OnEachDatabase;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.TestDatabase;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepNotTaken.Why;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** How a rulebook goes from draft to in force, and back, on both databases. */
@ParameterizedClass
@OnEachDatabase
class PublishingTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final SmallFolder ONE = SmallFolder.version(1);
    private static final SmallFolder TWO = SmallFolder.version(2);
    private static final SmallFolder THREE = SmallFolder.version(3);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger looks = new AtomicInteger();
    private final Clock clock = ((InstantSource) this::look).withZone(ZoneOffset.UTC);
    private Runnable meanwhile = () -> {};
    private Path rules;
    private String name;
    private Replica replica;

    @BeforeEach
    void prepare() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        ONE.writeTo(rules);
        name = TestDatabase.fresh("publishing");
    }

    @AfterEach
    void close() {
        assertThat(replica.decisions().verify().firstWrong()).isNull();
        replica.close();
    }

    @Test
    void aCleanChangeComesIntoForceOnceTwoLooksAgree() throws Exception {
        start(PublishingMode.AUTO);
        TWO.writeTo(rules);

        replica.watched().look();
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());

        replica.watched().look();
        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(replica.publishing().steps().newestFirst())
                .extracting(
                        RecordedStep::fingerprint,
                        step -> step.step().kind(),
                        step -> step.step().changeLog())
                .startsWith(tuple(TWO.fingerprint(), EntryKind.ACTIVATION, "## 2\n\n- Nyt i 2."));
    }

    @Test
    void aBrokenChangeLeavesTheLastGoodInForceAndACorrectedOneComesIn() throws Exception {
        start(PublishingMode.AUTO);
        TWO.broken().writeTo(rules);
        replica.lookTwice();

        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
        assertThat(replica.watched().state().orElseThrow().problems())
                .extracting(problem -> problem.place().toString() + " " + problem.code())
                .anyMatch(problem -> problem.matches("laesehold_2020/rules.dslr:\\d+:\\d+ UNKNOWN_SENTENCE"));

        TWO.writeTo(rules);
        replica.lookTwice();
        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(replica.watched().state().orElseThrow().isClean()).isTrue();
    }

    @Test
    void aBrokenFolderStopsTheStartOnlyWhenNothingGoodWasEverInForce() throws Exception {
        start(PublishingMode.AUTO);
        TWO.broken().writeTo(rules);
        restart(PublishingMode.AUTO);
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());

        String first = TestDatabase.fresh("publishing");
        assertThatThrownBy(() -> Replica.start(PublishingMode.AUTO, database.open(first, folder), folder, rules, clock))
                .isInstanceOf(BrokenRulebook.class);
    }

    @Test
    void aRollbackOutlivesARestartUntilTheFolderChanges() throws Exception {
        start(PublishingMode.AUTO);
        TWO.writeTo(rules);
        replica.lookTwice();
        pass(Duration.ofMinutes(1));

        assertThat(replica.publishing().rollBack(null, "maja", null)).isEqualTo(ONE.fingerprint());
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
        replica.lookTwice();
        restart(PublishingMode.AUTO);
        replica.lookTwice();
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());

        THREE.writeTo(rules);
        replica.lookTwice();
        assertThat(replica.inForce()).isEqualTo(THREE.fingerprint());
    }

    @Test
    void theFolderIsOnlyCheckedWhereAnApprovalIsNeeded() throws Exception {
        start(PublishingMode.APPROVAL);
        TWO.writeTo(rules);
        replica.lookTwice();
        restart(PublishingMode.APPROVAL);
        replica.lookTwice();

        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
        assertThat(replica.watched().state().orElseThrow().fingerprint()).isEqualTo(TWO.fingerprint());
        assertThat(replica.watched().state().orElseThrow().isClean()).isTrue();
    }

    @Test
    void aDraftIsApprovedByAnotherBeforeItComesIntoForce() throws Exception {
        start(PublishingMode.APPROVAL);
        assertThat(replica.publishing()
                        .submit(SmallFolder.sent(TWO.folder()), "maja")
                        .isNew())
                .isTrue();
        assertThat(replica.publishing()
                        .submit(SmallFolder.sent(TWO.folder()), "bent")
                        .isNew())
                .isFalse();
        assertThat(state(TWO)).isEqualTo(RulebookState.DRAFT);
        assertThat(replica.rulebooks().named(TWO.fingerprint())).isEmpty();
        assertThat(replica.rulebooks().tried(TWO.fingerprint())).isPresent();

        refused(() -> activate(TWO, null), Why.NOT_APPROVED);
        refused(() -> replica.publishing().approve(TWO.fingerprint(), "maja"), Why.OWN_DRAFT);
        refused(() -> replica.publishing().approve(ONE.fingerprint(), "bent"), Why.NO_DRAFT);
        refused(() -> replica.publishing().rollBack(TWO.fingerprint(), "maja", null), Why.NEVER_IN_FORCE);
        assertThat(replica.publishing().approve(THREE.fingerprint(), "bent")).isEmpty();

        replica.publishing().approve(TWO.fingerprint(), "bent");
        assertThat(state(TWO)).isEqualTo(RulebookState.APPROVED);
        activate(TWO, null);
        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(state(ONE)).isEqualTo(RulebookState.FORMER);
        assertThat(replica.rulebooks().named(TWO.fingerprint())).isPresent();
        refused(() -> activate(TWO, null), Why.ALREADY_IN_FORCE);
        restart(PublishingMode.APPROVAL);
        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
    }

    @Test
    void aBrokenDraftIsNotKept() throws Exception {
        start(PublishingMode.APPROVAL);
        long before = replica.decisions().head().size();

        assertThatThrownBy(() -> replica.publishing()
                        .submit(SmallFolder.sent(TWO.broken().folder()), "maja"))
                .isInstanceOf(BrokenRulebook.class);

        assertThat(replica.publishing()
                        .check(SmallFolder.sent(TWO.broken().folder()))
                        .problems())
                .isNotEmpty();
        assertThat(replica.publishing().check(SmallFolder.sent(TWO.folder())).problems())
                .isEmpty();
        assertThat(replica.decisions().head().size()).isEqualTo(before);
    }

    @Test
    void aStatedTimeComesTrueAndHistoryTellsWhatWasInForceWhen() throws Exception {
        start(PublishingMode.AUTO);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        Instant from = START.plus(Duration.ofDays(9));
        activate(TWO, from);
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
        assertThat(state(TWO)).isEqualTo(RulebookState.SCHEDULED);

        pass(Duration.ofDays(9).minusMillis(1));
        replica.publishing().follow();
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());

        pass(Duration.ofMillis(1));
        replica.publishing().follow();
        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(at(START.minusMillis(1))).isEmpty();
        assertThat(at(START)).containsExactly(ONE.fingerprint());
        assertThat(at(from.minusMillis(1))).containsExactly(ONE.fingerprint());
        assertThat(at(from)).containsExactly(TWO.fingerprint());
    }

    @Test
    void aRollbackCancelsWhatWasScheduledAndNeverLeadsBackToWhatWasRolledBack() throws Exception {
        start(PublishingMode.AUTO);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        replica.publishing().submit(SmallFolder.sent(THREE.folder()), "maja");
        refused(() -> replica.publishing().rollBack(null, "maja", null), Why.NOTHING_BEFORE);
        activate(TWO, null);
        activate(THREE, START.plus(Duration.ofDays(1)));

        assertThat(replica.publishing().rollBack(null, "maja", null)).isEqualTo(ONE.fingerprint());

        assertThat(state(THREE)).isEqualTo(RulebookState.DRAFT);
        pass(Duration.ofDays(2));
        replica.publishing().follow();
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
        refused(() -> replica.publishing().rollBack(null, "maja", null), Why.NOTHING_BEFORE);
        assertThat(replica.publishing().rollBack(TWO.fingerprint(), "maja", null))
                .isEqualTo(TWO.fingerprint());
    }

    @Test
    void aStepThatIsAskedAgainByItsKeyIsTakenOnce() throws Exception {
        start(PublishingMode.AUTO);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        replica.publishing().submit(SmallFolder.sent(THREE.folder()), "maja");
        IdempotencyKey two = new IdempotencyKey("k-2", "two");
        IdempotencyKey back = new IdempotencyKey("k-3", "back");
        replica.publishing().activate(TWO.fingerprint(), null, "maja", two);
        replica.publishing().activate(TWO.fingerprint(), null, "maja", two);
        activate(THREE, null);
        int steps = replica.publishing().steps().newestFirst().size();

        for (int i = 0; i < 3; i++) {
            assertThat(replica.publishing().rollBack(null, "maja", back)).isEqualTo(TWO.fingerprint());
        }

        assertThat(replica.publishing().steps().newestFirst()).hasSize(steps + 1);
        assertThatThrownBy(() -> replica.publishing().rollBack(null, "maja", new IdempotencyKey("k-2", "another")))
                .isInstanceOf(RefusedByLog.KeyConflict.class);
        assertThat(replica.publishing().rollBack(null, "bent", back)).isEqualTo(ONE.fingerprint());
        assertThat(replica.publishing().rollBack(null, "maja", back)).isEqualTo(TWO.fingerprint());
        assertThat(replica.inForce()).isEqualTo(ONE.fingerprint());
    }

    @Test
    void ofTwoReplicasThatBringTheSameFolderOnlyOneRecordsIt() throws Exception {
        start(PublishingMode.AUTO);
        try (Replica other = Replica.start(PublishingMode.AUTO, database.open(name, folder), folder, rules, clock)) {
            TWO.writeTo(rules);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(replica::lookTwice),
                            CompletableFuture.runAsync(other::lookTwice))
                    .join();

            assertThat(List.of(replica.inForce(), other.inForce())).containsOnly(TWO.fingerprint());
            assertThat(replica.publishing().steps().newestFirst()).hasSize(2);

            replica.publishing().rollBack(null, "maja", null);
            other.publishing().follow();
            assertThat(other.inForce()).isEqualTo(ONE.fingerprint());
            assertThat(outcomes(
                            () -> replica.publishing().activate(TWO.fingerprint(), null, "maja", null),
                            () -> other.publishing().activate(TWO.fingerprint(), null, "bent", null)))
                    .containsExactlyInAnyOrder("taken", "ALREADY_IN_FORCE");
        }
    }

    @Test
    @Invariant("Each step of a rulebook records what it changes against what was in force then")
    void everyStepRecordsWhatItChangesAgainstTheRulebookInForceThen() throws Exception {
        start(PublishingMode.APPROVAL);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        replica.publishing().submit(SmallFolder.sent(THREE.folder()), "maja");
        replica.publishing().approve(TWO.fingerprint(), "bent");
        replica.publishing().approve(THREE.fingerprint(), "bent");
        activate(TWO, null);
        activate(THREE, null);
        replica.publishing().rollBack(null, "bent", null);

        assertThat(replica.publishing().steps().newestFirst())
                .extracting(step -> step.step().kind(), PublishingTest::against)
                .containsExactly(
                        tuple(EntryKind.ROLLBACK, THREE.fingerprint()),
                        tuple(EntryKind.ACTIVATION, TWO.fingerprint()),
                        tuple(EntryKind.ACTIVATION, ONE.fingerprint()),
                        tuple(EntryKind.APPROVAL, ONE.fingerprint()),
                        tuple(EntryKind.APPROVAL, ONE.fingerprint()),
                        tuple(EntryKind.SUBMISSION, ONE.fingerprint()),
                        tuple(EntryKind.SUBMISSION, ONE.fingerprint()),
                        tuple(EntryKind.ACTIVATION, "nothing"));
        assertThat(replica.publishing()
                        .steps()
                        .newestFirst()
                        .get(0)
                        .step()
                        .impact()
                        .at("/citizens/asked")
                        .asLong())
                .isEqualTo(Replica.ASKED);
    }

    @Test
    void whatAStepChangesIsWorkedOutAgainWhenAnotherComesInBetween() throws Exception {
        start(PublishingMode.AUTO);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        replica.publishing().submit(SmallFolder.sent(THREE.folder()), "maja");
        inBetween(() -> activate(THREE, null));

        activate(TWO, null);

        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(replica.publishing().steps().newestFirst())
                .extracting(RecordedStep::fingerprint)
                .startsWith(TWO.fingerprint(), THREE.fingerprint());
        assertThat(replica.publishing().steps().newestFirst())
                .extracting(PublishingTest::against)
                .startsWith(THREE.fingerprint(), ONE.fingerprint());
    }

    @Test
    void aStepAwayFromARulebookThatCannotBeReadAnyMoreIsTakenAndNothingIsToldOfIt() throws Exception {
        start(PublishingMode.AUTO);
        replica.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        Folder unreadable = Folder.of(Map.of("rulebook.yaml", "version: ?".getBytes(StandardCharsets.UTF_8)));
        long last = replica.publishing().steps().last();
        Step step = Step.ofFolder(unreadable.fingerprint());
        replica.decisions().recordStep(step, unreadable, "another version", now.get(), last);

        activate(TWO, null);

        assertThat(replica.inForce()).isEqualTo(TWO.fingerprint());
        assertThat(replica.publishing().steps().newestFirst())
                .extracting(PublishingTest::against)
                .startsWith("nothing", "nothing");
    }

    /** Something happens when the next step is decided, and looks at the day to work out what it changes. */
    private void inBetween(Runnable happening) {
        meanwhile = happening;
        looks.set(2);
    }

    private Instant look() {
        if (looks.decrementAndGet() == 0) {
            meanwhile.run();
        }
        return now.get();
    }

    private static String against(RecordedStep step) {
        return Optional.ofNullable(step.step().impact())
                .map(impact -> impact.path("against").asString())
                .orElse("nothing");
    }

    private static List<String> outcomes(Runnable one, Runnable other) {
        return Stream.of(one, other)
                .map(step -> CompletableFuture.runAsync(step)
                        .thenApply(nothing -> "taken")
                        .exceptionally(failure -> failure.getCause() instanceof StepNotTaken refused
                                ? refused.why().name()
                                : failure.toString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private void activate(SmallFolder rulebook, Instant from) {
        assertThat(replica.publishing().activate(rulebook.fingerprint(), from, "maja", null))
                .isPresent();
    }

    private RulebookState state(SmallFolder rulebook) {
        return replica.publishing().status(rulebook.fingerprint()).orElseThrow().state();
    }

    private List<String> at(Instant time) {
        return replica.publishing().steps().inForceAt(time).map(RecordedStep::fingerprint).stream()
                .toList();
    }

    private static void refused(ThrowingCallable step, Why why) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StepNotTaken.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void start(PublishingMode mode) throws BrokenRulebook {
        replica = Replica.start(mode, database.open(name, folder), folder, rules, clock);
    }

    private void restart(PublishingMode mode) throws BrokenRulebook {
        replica.close();
        start(mode);
    }
}
