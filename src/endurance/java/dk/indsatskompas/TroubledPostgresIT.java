package dk.indsatskompas;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar over a PostgreSQL that is stopped, stands still, is locked or throws everybody out, and then is not any more. */
@Invariant("A full, locked, read-only or missing store gives 503 and loses nothing")
class TroubledPostgresIT {

    private static final String NAME = "troubled";

    @TempDir
    private static Path folder;

    private static OwnPostgres postgres;
    private static PackagedJar jar;

    @BeforeAll
    static void start() throws Exception {
        postgres = OwnPostgres.start(folder);
        String[] arguments = Stream.concat(Stream.of(SmallRules.ARGUMENT), Stream.of(postgres.fresh(NAME)))
                .toArray(String[]::new);
        jar = WarmJar.start(folder, arguments).ready();
    }

    @AfterAll
    static void stop() throws Exception {
        jar.close();
        postgres.close();
    }

    @Test
    void survivesAServerThatIsStoppedAndStartedAgain() throws Exception {
        isUnavailableOnlyDuring("stopped", Trouble.of(postgres::stop, postgres::startAgain));
    }

    @Test
    void survivesAServerThatStandsStill() throws Exception {
        isUnavailableOnlyDuring("still", Trouble.of(postgres::standStill, postgres::goOn));
    }

    @Test
    void survivesAServerThatThrowsEverybodyOut() throws Exception {
        isUnavailableOnlyDuring(
                "out",
                Trouble.of(
                        () -> {
                            postgres.admin().execute("alter database " + NAME + " allow_connections false");
                            postgres.admin()
                                    .queryForList(
                                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?",
                                            NAME);
                        },
                        () -> postgres.admin().execute("alter database " + NAME + " allow_connections true")));
    }

    @Test
    void survivesALockedHead() throws Exception {
        try (Connection other = postgres.connection(NAME)) {
            other.setAutoCommit(false);
            isUnavailableOnlyDuring(
                    "locked",
                    Trouble.of(
                            () -> other.createStatement().execute("select * from head for update"), other::rollback));
        }
    }

    private static void isUnavailableOnlyDuring(String name, Trouble trouble) throws Exception {
        new TroubledService(jar, name).isUnavailableOnlyDuring(trouble);
    }
}
