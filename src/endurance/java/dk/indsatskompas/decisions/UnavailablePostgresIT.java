package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that is locked or throws everybody out: nothing is acknowledged, and when it is back the service is. */
class UnavailablePostgresIT {

    @TempDir
    Path folder;

    @Test
    void survivesALockedHead() throws Exception {
        try (HikariDataSource source = new TestPostgres().open(TestDatabase.fresh("locked"), folder)) {
            UnavailabilityTest.isUnavailableOnlyDuring(folder, source, () -> {
                Connection other = source.getConnection();
                other.setAutoCommit(false);
                UnavailabilityTest.execute(other, "select * from head for update");
                return other::close;
            });
        }
    }

    @Test
    void survivesAServerThatThrowsEverybodyOut() throws Exception {
        String name = TestDatabase.fresh("closed");
        try (HikariDataSource source = new TestPostgres().open(name, folder)) {
            String database = TestPostgres.database(name, folder);
            JdbcTemplate admin = TestPostgres.admin();
            UnavailabilityTest.isUnavailableOnlyDuring(folder, source, () -> {
                admin.execute("alter database " + database + " allow_connections false");
                admin.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", database);
                return () -> admin.execute("alter database " + database + " allow_connections true");
            });
        }
    }
}
