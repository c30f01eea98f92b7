package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.marked;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.Size;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a log behind its back, verification names the first entry that is wrong. */
@Invariant("Whatever is changed in the record of decisions is found")
class TamperingTest {

    /** More than are verified at once. */
    private static final int DECISIONS = Size.WHOLE ? 280 : 140;

    private static final int EARLY_DECISIONS = DECISIONS / 3;
    private static final int OTHER_RULEBOOK = DECISIONS / 9;
    private static final int RETENTION = DECISIONS * 4 / 7;
    private static final String UNTOUCHED = "untouched";
    private static final String EARLY = "early";

    @TempDir
    static Path folder;

    private static final Map<TestDatabase, LogHead> EARLY_HEADS = new HashMap<>();
    private static final Map<TestDatabase, LogHead> LATE_HEADS = new HashMap<>();

    @BeforeAll
    static void record() {
        for (TestDatabase database : TestDatabase.all()) {
            EARLY_HEADS.put(database, record(database, 0, EARLY_DECISIONS));
            database.copy(UNTOUCHED, EARLY, folder);
            LATE_HEADS.put(database, record(database, EARLY_DECISIONS, DECISIONS));
        }
    }

    private static LogHead record(TestDatabase database, int from, int to) {
        try (HikariDataSource source = database.open(UNTOUCHED, folder);
                Decisions decisions = Examples.open(source, folder)) {
            IntStream.range(from, to).forEach(n -> record(decisions, n));
            return decisions.head();
        }
    }

    /**
     * Citizens come again, every third request is marked, some decisions are old, some are fed back on, one citizen is
     * erased, the old is destroyed, and a rulebook is kept that never answers.
     */
    private static void record(Decisions decisions, int n) {
        RecordedAnswer answered = n % 23 == 7 ? answered(n, Examples.LONG_AGO) : answered(n);
        Receipt receipt = decisions.record(marked("case-" + n % 40, n, n % 3 == 0 ? "key-" + n : null), answered);
        if (n % 17 == 9) {
            decisions.feedBack(receipt.entry().id(), Examples.feedback(Reaction.ACCEPTED), Examples.CALLER, null);
        }
        if (n == OTHER_RULEBOOK) {
            decisions.keep(Examples.otherRulebook(), Examples.CALLER);
        }
        if (n == DECISIONS / 2) {
            decisions.erase("case-3", Examples.CALLER);
        }
        if (n == RETENTION) {
            decisions.expire(Examples.LONG_AGO.plus(Duration.ofDays(60)), Examples.CALLER, () -> true);
        }
    }

    static Stream<Arguments> everyWay() {
        return Tampering.all()
                .flatMap(tampering -> Stream.concat(
                        Size.SEEDS.seeds(1).mapToObj(seed -> Arguments.of(TestSqlite.FILE, tampering, seed)),
                        TestDatabase.others().map(database -> Arguments.of(database, tampering, 20261122L))));
    }

    @ParameterizedTest
    @Tag("endurance")
    @MethodSource("everyWay")
    void everyTamperingIsFoundAtItsFirstEntry(TestDatabase database, Tampering tampering, long seed) throws Exception {
        String name = TestDatabase.fresh("tampered");
        database.copy(UNTOUCHED, name, folder);
        try (HikariDataSource source = database.open(name, folder)) {
            long expected;
            try (Crime crime = new Crime(database, source, seed)) {
                expected = tampering.commit(crime);
            }
            Verification found =
                    Verifier.of(LogKeys.in(folder), Store.asItIs(source)).verify(null, VerificationProgress.SILENT);
            assertThat(found.firstWrong()).isNotNull();
            assertThat(found.firstWrong().sequence()).as(found.toString()).isEqualTo(expected);
        }
        database.drop(name, folder);
    }

    @ParameterizedTest
    @OnEachDatabase
    void whatNobodyTouchedIsIntact(TestDatabase database) {
        try (HikariDataSource source = database.open(UNTOUCHED, folder)) {
            Verification found = Verifier.of(LogKeys.in(folder), Store.asItIs(source))
                    .verify(EARLY_HEADS.get(database), VerificationProgress.SILENT);
            assertThat(found.firstWrong()).isNull();
            assertThat(found.checked()).isGreaterThan(DECISIONS);
        }
    }

    /** An old state of the store is intact in itself. Only who kept a head knows that there was more. */
    @ParameterizedTest
    @OnEachDatabase
    void aKeptHeadShowsThatAnOldStateWasPutBack(TestDatabase database) {
        LogHead early = EARLY_HEADS.get(database);
        try (HikariDataSource source = database.open(EARLY, folder)) {
            assertThat(Verifier.of(LogKeys.in(folder), Store.asItIs(source))
                            .verify(early, VerificationProgress.SILENT)
                            .intact())
                    .isTrue();
            assertThat(Verifier.of(LogKeys.in(folder), Store.asItIs(source))
                            .verify(LATE_HEADS.get(database), VerificationProgress.SILENT)
                            .firstWrong())
                    .isEqualTo(new Verification.Wrong(early.size() + 1, FailureReason.MISSING));
        }
    }

    /** Who has the keys can write a chain that is right in itself, but not one that ends in the head that was kept. */
    @ParameterizedTest
    @OnEachDatabase
    void aKeptHeadShowsThatTheChainWasWrittenAnewWithTheRightKeys(TestDatabase database) throws Exception {
        String name = TestDatabase.fresh("tampered");
        database.copy(UNTOUCHED, name, folder);
        LogKeys keys = LogKeys.in(folder);
        LogHead kept = EARLY_HEADS.get(database);
        try (HikariDataSource source = database.open(name, folder)) {
            try (Crime crime = new Crime(database, source, 1)) {
                crime.sql("update entries set engine = 'another' where sequence = 50");
                crime.rehash(50);
                crime.sign(keys.signing());
            }
            assertThat(Verifier.of(keys, Store.asItIs(source))
                            .verify(null, VerificationProgress.SILENT)
                            .intact())
                    .isTrue();
            assertThat(Verifier.of(keys, Store.asItIs(source))
                            .verify(kept, VerificationProgress.SILENT)
                            .firstWrong())
                    .isEqualTo(new Verification.Wrong(kept.size(), FailureReason.NOT_WHAT_WAS_KEPT));
        }
    }

    @ParameterizedTest
    @OnEachDatabase
    void aHeadOfAnotherKeyProvesNothing(TestDatabase database) {
        LogHead forged = LogHead.sign(EARLY_HEADS.get(database).origin(), 1, TreeHash.EMPTY, SigningKey.create());
        try (HikariDataSource source = database.open(UNTOUCHED, folder)) {
            assertThat(Verifier.of(LogKeys.in(folder), Store.asItIs(source))
                            .verify(forged, VerificationProgress.SILENT)
                            .firstWrong())
                    .isEqualTo(new Verification.Wrong(1, FailureReason.KEPT_HEAD_NOT_OURS));
        }
    }
}
