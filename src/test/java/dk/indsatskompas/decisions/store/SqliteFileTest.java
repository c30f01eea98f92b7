package dk.indsatskompas.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Examples;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds of the files on the disk. */
class SqliteFileTest {

    @TempDir
    Path folder;

    @Test
    void isOnTheDiskBeforeItIsAcknowledged() {
        try (SqliteFile source = SqliteFile.open(folder.resolve("log.db"))) {
            JdbcTemplate sql = new JdbcTemplate(source);
            assertThat(sql.queryForObject("pragma journal_mode", String.class)).isEqualTo("wal");
            int full = 2;
            assertThat(sql.queryForObject("pragma synchronous", Integer.class)).isEqualTo(full);
            assertThat(sql.queryForObject("pragma foreign_keys", Integer.class)).isOne();
        }
    }

    @Test
    void keepsDatabaseAndKeysFromEverybodyButTheirOwner() throws IOException {
        try (SqliteFile source = SqliteFile.open(folder.resolve("data/log.db"));
                Decisions decisions = Examples.open(source, folder.resolve("data"))) {
            Examples.record(decisions, 1);
            try (Stream<Path> files = Files.list(folder.resolve("data"))) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .as(file.toString())
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void verifiesACopyWithoutMakingAnyFile() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        NoteVerifier key;
        try (SqliteFile source = SqliteFile.open(folder.resolve("log.db"));
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 3);
            key = decisions.verifier();
        }
        Files.copy(folder.resolve("log.db"), copies.resolve("a copy?.db"));
        DataSource copy = new ReadOnlySqliteFile(copies.resolve("a copy?.db"));
        Verification found = Verifier.of(key, Store.asItIs(copy)).verify(null, VerificationProgress.SILENT);
        assertThat(found.firstWrong()).isNull();
        assertThat(found.checked()).isEqualTo(4);
        assertThatThrownBy(() -> new JdbcTemplate(copy).update("delete from head"))
                .hasMessageContaining("readonly");
        assertThat(copies).isDirectoryNotContaining("glob:**{-wal,-shm,-journal}");
    }

    @Test
    void verifiesAFileThatIsBeingWritten() {
        try (SqliteFile source = SqliteFile.open(folder.resolve("log.db"));
                Decisions decisions = Examples.open(source, folder)) {
            DataSource reader = new ReadOnlySqliteFile(folder.resolve("log.db"));
            for (int n = 1; n <= 3; n++) {
                Examples.record(decisions, 2);
                Verification found = Verifier.of(LogKeys.existing(folder), Store.asItIs(reader))
                        .verify(decisions.head(), VerificationProgress.SILENT);
                assertThat(found.firstWrong()).isNull();
                assertThat(found.checked()).isEqualTo(1 + 2L * n);
            }
        }
    }

    @Test
    void makesNoFileToRead() {
        DataSource none = new ReadOnlySqliteFile(folder.resolve("none.db"));
        assertThatThrownBy(none::getConnection).isInstanceOf(SQLException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void holdsAnErasedKeyInNoneOfItsFiles() throws IOException {
        try (SqliteFile source = SqliteFile.open(folder.resolve("log.db"));
                Decisions decisions = Examples.open(source, folder)) {
            Entry one = Examples.record(decisions, 30).get(17).entry();
            byte[] key = new JdbcTemplate(source)
                    .queryForObject(
                            "select wrapped_key from citizens where id = ?", byte[].class, Ids.bytes(one.citizen()));
            assertThat(foundIn(key)).isNotEmpty();

            decisions.erase("case-17", "auditor");

            assertThat(foundIn(key)).isEmpty();
        }
    }

    private List<String> foundIn(byte[] key) throws IOException {
        String wanted = new String(key, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> text(file).contains(wanted))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
