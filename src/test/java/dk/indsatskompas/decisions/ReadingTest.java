package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who only reads the log leaves it as it is, whatever he tries. */
class ReadingTest {

    private final Path folder;

    ReadingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAFileAndWritesNothing() {
        try (HikariDataSource source = TestSqlite.FILE.open("read", folder);
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 3);
        }
        Path file = folder.resolve("read.db");
        readsAndWritesNothing(new ReadOnlySqliteFile(file), folder);
        assertThat(file.resolveSibling("read.db-wal")).doesNotExist();
    }

    @Test
    void readsAFileWhoseNameAnAddressWouldMisread() throws Exception {
        try (HikariDataSource source = TestSqlite.FILE.open("read", folder);
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 1);
        }
        Path odd = Files.createDirectories(folder.resolve("100 % æble?#mode=rw"));
        Path file = Files.copy(folder.resolve("read.db"), odd.resolve("read.db"));

        assertThat(Verifier.of(LogKeys.in(folder), Store.asItIs(new ReadOnlySqliteFile(file)))
                        .verify(null, VerificationProgress.SILENT)
                        .checked())
                .isEqualTo(2);
        assertThat(odd.toFile().list()).containsExactly("read.db");
    }

    static void readsAndWritesNothing(DataSource source, Path folder) {
        LogKeys keys = LogKeys.in(folder);
        assertThat(Verifier.of(keys, Store.asItIs(source))
                        .verify(null, VerificationProgress.SILENT)
                        .checked())
                .isEqualTo(4);
        LogSettings setup = new LogSettings(keys, Versions.running(), Clock.systemUTC(), WaitLimits.DEFAULT);
        try (Decisions decisions = Decisions.reading(source, setup)) {
            List<FoundDecision> found =
                    decisions.search(DecisionSearch.ALL, null, 10).decisions();
            assertThat(found).hasSize(3);
            assertThat(decisions.find(found.get(0).id())).isPresent();
            assertThat(decisions.rulebooks()).hasSize(1);
            assertThatThrownBy(() -> decisions.record(asked("case-9", 9), answered(9)))
                    .isInstanceOf(StoreUnavailable.class);
        }
        assertThatThrownBy(() -> new JdbcTemplate(source).update("delete from postings"))
                .isInstanceOf(DataAccessException.class);
    }
}
