package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.search.BlockSearch.SearchStatement;
import dk.indsatskompas.decisions.store.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A PostgreSQL that is started once for all tests. */
public final class TestPostgres extends TestDatabase {

    @Override
    public HikariDataSource open(String name, Path folder) {
        String database = database(name, folder);
        JdbcTemplate admin = new JdbcTemplate(Server.RUNNING.getPostgresDatabase());
        if (admin.queryForList("select 1 from pg_database where datname = ?", database)
                .isEmpty()) {
            admin.execute("create database " + database);
        }
        return PostgresServer.connect(Server.RUNNING.getJdbcUrl("postgres", database), "postgres", "postgres");
    }

    @Override
    void copy(String name, String copy, Path folder) {
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase())
                .execute("create database " + database(copy, folder) + " template " + database(name, folder));
    }

    @Override
    void drop(String name, Path folder) {
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase())
                .execute("drop database " + database(name, folder) + " with (force)");
    }

    @Override
    void withoutConstraints(JdbcTemplate sql) {
        sql.execute("set session_replication_role = replica");
    }

    @Override
    void preferIndexes(String name, Path folder) {
        try (HikariDataSource source = open(name, folder)) {
            new JdbcTemplate(source).execute("analyze");
            new JdbcTemplate(source).execute("alter database " + database(name, folder) + " set enable_seqscan = off");
        }
    }

    @Override
    List<String> plan(DataSource source, SearchStatement statement) {
        return explain(source, "explain ", statement, "query plan");
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }

    /** Has a service record in a new database. */
    public static void register(DynamicPropertyRegistry properties, String name) {
        String database = fresh(name);
        admin().execute("create database " + database);
        properties.add("indsatskompas.database.url", () -> Server.RUNNING.getJdbcUrl("postgres", database));
        properties.add("indsatskompas.database.user", () -> "postgres");
        properties.add("indsatskompas.database.password", () -> "postgres");
    }

    static JdbcTemplate admin() {
        return new JdbcTemplate(Server.RUNNING.getPostgresDatabase());
    }

    static String database(String name, Path folder) {
        return name + "_" + Integer.toHexString(folder.toString().hashCode());
    }

    /** PostgreSQL does not run as root; as root it is started in a user namespace of its own, which zonky sees to. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        /** It stops, and removes its files, when the tests' process ends; no test lets the machine lose its power. */
        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
