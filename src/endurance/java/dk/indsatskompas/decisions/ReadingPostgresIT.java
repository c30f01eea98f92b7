package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.command.CommandLineInterface;
import dk.indsatskompas.decisions.store.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who only reads the log in a PostgreSQL leaves it as it is, whatever he tries. */
class ReadingPostgresIT {

    private final Path folder;

    ReadingPostgresIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAPostgresqlAndWritesNothing() {
        try (HikariDataSource source = new TestPostgres().open("read", folder);
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 3);
            try (HikariDataSource reading = PostgresServer.reading(source.getJdbcUrl(), "postgres", "postgres")) {
                ReadingTest.readsAndWritesNothing(reading, folder);
            }
            assertThat(CommandLineInterface.run(
                            "verify",
                            "--database-url",
                            source.getJdbcUrl(),
                            "--database-user",
                            "postgres",
                            "--database-password",
                            "postgres",
                            "--keys",
                            folder.toString()))
                    .hasValue(0);
        }
    }
}
