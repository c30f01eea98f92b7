package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.store.HeadTable;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Store.LogTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an auditor can prove who has the verifying key and no secret. */
@ParameterizedClass
@OnEachDatabase
class AuditTest {

    private static final int DECISIONS = 300;

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    @BeforeEach
    void open() {
        Bulk bulk = new Bulk(Store.asItIs(log.source()), LogKeys.existing(log.folder()));
        bulk.record(0, DECISIONS, n -> Examples.asked("case-" + n, n), Examples::small);
        bulk.feedBack(2, Reaction.ACCEPTED);
        log.decisions().erase("case-3", Examples.CALLER);
    }

    @Test
    void anUntouchedLogIsIntactAndItsContentsWereNotChecked() {
        Verification found = verify(log.decisions().head());
        assertThat(found.firstWrong()).isNull();
        assertThat(found.checked()).isEqualTo(DECISIONS + 3);
        assertThat(found.contentsChecked()).isFalse();
        assertThat(log.decisions().verify().contentsChecked()).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        sql("update entries set caller = 'another' where sequence = 280");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(280, FailureReason.CHANGED));
    }

    @Test
    void aHeadOfAnotherKeyIsFound() {
        LogHead kept = log.decisions().head();
        HeadTable head = LogTables.of(new JdbcTemplate(log.source())).head();
        head.replace(
                LogHead.sign(kept.origin(), kept.size(), kept.root(), SigningKey.create()),
                head.lock().range());
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(kept.size(), FailureReason.HEAD_NOT_OURS));
    }

    @Test
    void aKeptHeadThatTheChainDoesNotReachIsFound() {
        LogHead kept = signed(900, TreeHash.EMPTY);
        assertThat(verify(kept).firstWrong()).isEqualTo(new Wrong(DECISIONS + 4, FailureReason.MISSING));
    }

    @Test
    void aTileThatWasChangedOrIsGoneIsFoundWhereItEnds() {
        sql("update tree set hash = (select hash from entries where sequence = 7) where level = 1");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(256, FailureReason.TREE_WRONG));
        sql("delete from tree");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(256, FailureReason.TREE_WRONG));
    }

    @Test
    void anEntryThatWasRewrittenWithItsHashIsFoundWhereItsTileEnds() throws Exception {
        try (Crime crime = new Crime(database, log.source(), 1)) {
            crime.sql("update entries set engine = 'another' where sequence in (50, 280)");
            crime.rehashAlone(50);
            crime.rehashAlone(280);
        }
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(256, FailureReason.TREE_WRONG));
        try (Crime crime = new Crime(database, log.source(), 1)) {
            crime.rehash(1);
        }
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(DECISIONS + 3, FailureReason.NOT_WHAT_WAS_SIGNED));
    }

    @Test
    void anEdgeOfAnotherTreeIsFoundAndNothingIsAppendedToIt() {
        sql("update head set edge = (select max(hash) from entries)");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(DECISIONS + 3, FailureReason.TREE_WRONG));
        assertThatThrownBy(() -> log.decisions().erase("case-4", Examples.CALLER))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aKeyThatIsDestroyedInSecretIsFound() {
        sql("update citizens set wrapped_key = null, lookup = null"
                + " where id = (select citizen from entries where sequence = 8)");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(8, FailureReason.KEY_LOST));
    }

    @Test
    void anErasureThatWasUndoneAsIfItHadNeverBeenIsFoundWhereItIsRecorded() {
        sql("update citizens set destroyed_by = null, lookup = 'x',"
                + " wrapped_key = (select max(wrapped_key) from citizens) where wrapped_key is null");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(DECISIONS + 3, FailureReason.ERASURE_UNDONE));
    }

    @Test
    void aRulebookThatWasChangedIsFound() {
        sql("update rulebook_files set path = 'rulebook.yml' where path = 'rulebook.yaml'");
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(1, FailureReason.RULEBOOK_WRONG));
    }

    @Test
    void aLogThatGrowsWhileItIsWalkedIsIntact() {
        Bulk bulk = new Bulk(Store.asItIs(log.source()), LogKeys.existing(log.folder()));
        Verification found = verifier().verify(null, (checked, all) -> {
            if (checked == 0) {
                bulk.record(DECISIONS, 2 * DECISIONS, n -> Examples.asked("case-" + n, n), Examples::small);
            }
        });
        assertThat(found.firstWrong()).isNull();
        assertThat(found.checked()).isEqualTo(DECISIONS + 3);
        assertThat(log.decisions().verify().checked()).isEqualTo(2 * DECISIONS + 3);
    }

    @Test
    void tellsHowFarItHasCome() {
        List<Long> told = new ArrayList<>();
        verifier().verify(null, (checked, all) -> {
            assertThat(all).isEqualTo(DECISIONS + 3);
            told.add(checked);
        });
        assertThat(told).isSorted().startsWith(0L).endsWith(DECISIONS + 3L).hasSizeGreaterThan(2);
    }

    @Test
    void aDatabaseThatIsNoLogIsLeftAsItIs() {
        try (HikariDataSource empty = database.open(TestDatabase.fresh("empty"), log.folder())) {
            Verification found = Verifier.of(key(), Store.asItIs(empty)).verify(null, VerificationProgress.SILENT);
            assertThat(found.firstWrong()).isEqualTo(new Wrong(0, FailureReason.HEAD_NOT_OURS));
            assertThat(Verifier.of(key(), Store.asItIs(empty)).verify(null, VerificationProgress.SILENT))
                    .isEqualTo(found);
        }
    }

    private LogHead signed(long size, ImmutableBytes root) {
        String origin = log.decisions().head().origin();
        return LogHead.sign(origin, size, root, LogKeys.existing(log.folder()).signing());
    }

    private NoteVerifier key() {
        return NoteVerifier.of(log.decisions().verifier().toString());
    }

    private Verification verify(LogHead kept) {
        return Verifier.of(key(), Store.asItIs(log.source())).verify(kept, VerificationProgress.SILENT);
    }

    private Verifier verifier() {
        return Verifier.of(LogKeys.existing(log.folder()), Store.asItIs(log.source()));
    }

    private void sql(String statement) {
        new JdbcTemplate(log.source()).update(statement);
    }
}
