package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.store.Ids;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.replay.TypicalRecords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all records of a rulebook have in common is kept once, from when a dictionary is made of it. */
@ParameterizedClass
@OnEachDatabase
class PackedRecordsTest {

    private static final Advisor ADVISOR = new Advisor(Examples.RULEBOOK);
    private static final RecordedCitizens CITIZENS = new RecordedCitizens(ADVISOR);
    private static final List<byte[]> QUESTIONS = CITIZENS.questions(3, 20);

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    @Test
    void takeASmallPartOfWhatThoseBeforeTakeAndAllCanBeRead() throws Exception {
        List<UUID> before = CITIZENS.record(log.decisions(), QUESTIONS);
        makeADictionary();
        List<UUID> after = CITIZENS.record(log.decisions(), QUESTIONS);
        assertThat(length(after)).isLessThan(length(before) / 3);
        for (int n = 0; n < QUESTIONS.size(); n++) {
            assertThat(input(before.get(n)))
                    .isEqualTo(input(after.get(n)))
                    .isEqualTo(ImmutableBytes.of(QUESTIONS.get(n)));
        }
        assertThat(log.decisions().verify().intact()).isTrue();
    }

    /** Whoever can write in the database but has no key cannot have a record say something else by it. */
    @Test
    void cannotBeReadWithADictionaryThatWasChanged() throws Exception {
        makeADictionary();
        CITIZENS.record(log.decisions(), QUESTIONS);
        JdbcTemplate sql = new JdbcTemplate(log.source());
        byte[] content = sql.queryForObject("select dictionary from rulebooks", byte[].class);
        content[content.length / 2] ^= 1;
        sql.update("update rulebooks set dictionary = ?", content);
        Verification found = Verifier.of(LogKeys.existing(log.folder()), Store.asItIs(log.source()))
                .verify(null, VerificationProgress.SILENT);
        assertThat(found.firstWrong()).isEqualTo(new Verification.Wrong(2, FailureReason.DOES_NOT_OPEN));
        assertThat(log.decisions().verify())
                .as("beside a service that has read it before")
                .isEqualTo(found);
    }

    private void makeADictionary() throws InterruptedException {
        TypicalRecords.packWith(log.decisions(), ADVISOR, RecordedCitizens.TODAY);
        JdbcTemplate sql = new JdbcTemplate(log.source());
        while (sql.queryForObject("select count(*) from rulebooks where dictionary is not null", Integer.class) == 0) {
            Thread.sleep(5);
        }
    }

    private long length(List<UUID> ids) {
        JdbcTemplate sql = new JdbcTemplate(log.source());
        return ids.stream()
                .mapToLong(id -> sql.queryForObject(
                        "select length(payload) from entries where id = ?", Long.class, Ids.bytes(id)))
                .sum();
    }

    private ImmutableBytes input(UUID id) {
        return ((EntryContent.Decision) log.decisions().find(id).orElseThrow().content()).input();
    }
}
