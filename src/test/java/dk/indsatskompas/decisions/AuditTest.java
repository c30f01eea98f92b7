package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
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
        LogTables.of(new JdbcTemplate(log.source()))
                .head()
                .replace(LogHead.sign(kept.count(), kept.hash(), SigningKey.create()));
        assertThat(verify(null).firstWrong()).isEqualTo(new Wrong(kept.count(), FailureReason.HEAD_NOT_OURS));
    }

    @Test
    void aKeptHeadThatTheChainDoesNotReachIsFound() {
        LogHead kept =
                LogHead.sign(900, Entry.FIRST, LogKeys.existing(log.folder()).signing());
        assertThat(verify(kept).firstWrong()).isEqualTo(new Wrong(DECISIONS + 4, FailureReason.MISSING));
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
    void tellsHowFarItHasCome() {
        List<Long> told = new ArrayList<>();
        log.decisions().verify(null, (checked, all) -> {
            assertThat(all).isEqualTo(DECISIONS + 3);
            told.add(checked);
        });
        assertThat(told).isSorted().startsWith(0L).endsWith(DECISIONS + 3L).hasSizeGreaterThan(2);
    }

    @Test
    void aDatabaseThatIsNoLogIsLeftAsItIs() {
        try (HikariDataSource empty = database.open(TestDatabase.fresh("empty"), log.folder())) {
            Verification found = Decisions.verify(empty, key(), null, VerificationProgress.SILENT);
            assertThat(found.firstWrong()).isEqualTo(new Wrong(0, FailureReason.HEAD_NOT_OURS));
            assertThat(Decisions.verify(empty, key(), null, VerificationProgress.SILENT))
                    .isEqualTo(found);
        }
    }

    private VerifyingKey key() {
        return VerifyingKey.of(
                LogKeys.existing(log.folder()).signing().publicHalf().pem());
    }

    private Verification verify(LogHead kept) {
        return Decisions.verify(log.source(), key(), kept, VerificationProgress.SILENT);
    }

    private void sql(String statement) {
        new JdbcTemplate(log.source()).update(statement);
    }
}
