package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.store.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A store that is locked, read-only, full or gone: nothing is acknowledged, and when it is back the service is. */
@Execution(ExecutionMode.CONCURRENT)
class UnavailabilityTest {

    private static final int PATIENCE = 8;

    @TempDir
    Path folder;

    /** Hands out connections of whichever source is plugged in, as a disk or a server changes beneath a service. */
    private static final class Plug extends AbstractDataSource {
        volatile DataSource plugged;

        Plug(DataSource plugged) {
            this.plugged = plugged;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return plugged.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    interface Trouble {
        void end() throws Exception;
    }

    interface TroubleMaker {
        Trouble begin() throws Exception;
    }

    @Test
    void survivesALockedFile() throws Exception {
        try (SqliteFile source = SqliteFile.open(file())) {
            isUnavailableOnlyDuring(folder, source, () -> {
                Connection other = sqlite(new SQLiteConfig()).getConnection();
                execute(other, "begin immediate");
                return other::close;
            });
        }
    }

    @Test
    void survivesAFileThatCanOnlyBeRead() throws Exception {
        try (SqliteFile source = SqliteFile.open(file())) {
            Plug plug = new Plug(source);
            isUnavailableOnlyDuring(folder, plug, () -> {
                plug.plugged = readOnly();
                return () -> plug.plugged = source;
            });
        }
    }

    @Test
    void survivesAFullDisk() throws Exception {
        try (SqliteFile source = SqliteFile.open(file())) {
            Plug plug = new Plug(source);
            isUnavailableOnlyDuring(folder, plug, () -> {
                plug.plugged = full();
                return () -> plug.plugged = source;
            });
        }
    }

    @Test
    void survivesAFileThatIsMovedAwayAndBack() throws Exception {
        try (SqliteFile source = SqliteFile.open(file())) {
            isUnavailableOnlyDuring(folder, source, () -> {
                Path away = Files.move(file(), folder.resolve("away.db"));
                return () -> Files.move(away, file());
            });
        }
    }

    @Test
    void doesNotWriteToAnotherFileOfTheSameName() throws Exception {
        try (SqliteFile source = SqliteFile.open(file())) {
            isUnavailableOnlyDuring(folder, source, () -> {
                Path away = Files.move(file(), folder.resolve("away.db"));
                Files.createFile(file());
                return () -> {
                    assertThat(file()).isEmptyFile();
                    Files.delete(file());
                    Files.move(away, file());
                };
            });
        }
    }

    static void isUnavailableOnlyDuring(Path folder, DataSource source, TroubleMaker maker) throws Exception {
        try (Decisions decisions = Examples.open(source, folder)) {
            Receipt before = decisions.record(asked("case-1", 1), answered(1));
            RecordedAnswer lost = answered(2);

            Trouble trouble = maker.begin();
            try {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> decisions.record(asked("case-2", 2), lost))
                            .isInstanceOf(StoreUnavailable.class);
                }
            } finally {
                trouble.end();
            }

            Receipt after = recordAsSoonAsPossible(decisions, asked("case-3", 3), answered(3));
            assertThat(after.entry().sequence()).isEqualTo(before.entry().sequence() + 1);
            assertThat(decisions.find(lost.id())).isEmpty();
            assertThat(decisions.verify().firstWrong()).isNull();
        }
    }

    /** As a caller does who is told to come back: a pool may still hold connections that the server has closed. */
    private static Receipt recordAsSoonAsPossible(Decisions decisions, RecordedRequest asked, RecordedAnswer answered)
            throws InterruptedException {
        for (int tries = 1; tries < PATIENCE; tries++) {
            try {
                return decisions.record(asked, answered);
            } catch (StoreUnavailable e) {
                Thread.sleep(500);
            }
        }
        return decisions.record(asked, answered);
    }

    private Path file() {
        return folder.resolve("log.db");
    }

    private DataSource readOnly() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return sqlite(config);
    }

    private DataSource full() {
        SQLiteConfig config = new SQLiteConfig();
        config.setMaxPageCount(1);
        return sqlite(config);
    }

    private DataSource sqlite(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file());
        return source;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
