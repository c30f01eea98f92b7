package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two databases that everything is tried on: a SQLite file, and a PostgreSQL that is started once for all tests. */
public enum TestDatabase {
    SQLITE {
        @Override
        public HikariDataSource open(String name, Path folder) {
            return SqliteFile.open(folder.resolve(name + ".db"));
        }

        @Override
        void copy(String name, String copy, Path folder) {
            try {
                Files.copy(folder.resolve(name + ".db"), folder.resolve(copy + ".db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        void drop(String name, Path folder) {
            // The file goes with its folder.
        }

        @Override
        void withoutConstraints(JdbcTemplate sql) {
            sql.execute("pragma foreign_keys = off");
        }

        @Override
        void preferIndexes(String name, Path folder) {
            // SQLite always does.
        }

        @Override
        List<String> plan(DataSource source, SearchStatement statement) {
            return explain(source, "explain query plan ", statement, "detail");
        }
    },
    POSTGRESQL {
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
                new JdbcTemplate(source)
                        .execute("alter database " + database(name, folder) + " set enable_seqscan = off");
            }
        }

        @Override
        List<String> plan(DataSource source, SearchStatement statement) {
            return explain(source, "explain ", statement, "query plan");
        }
    };

    private static final int PAGE = 51;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A pool of connections to the database of this name, which is made when it is not there. */
    public abstract HikariDataSource open(String name, Path folder);

    /** Copies a database to which nobody is connected. */
    abstract void copy(String name, String copy, Path folder);

    /** Removes a copy at once: to remove very many at the end would keep the process from ending. */
    abstract void drop(String name, Path folder);

    /** Lets this one connection write what no program should. */
    abstract void withoutConstraints(JdbcTemplate sql);

    /** Makes new connections use indexes as they do when tables are large. */
    abstract void preferIndexes(String name, Path folder);

    /** The steps that the database would take. */
    abstract List<String> plan(DataSource source, SearchStatement statement);

    private static List<String> explain(DataSource source, String how, SearchStatement statement, String column) {
        return JdbcClient.create(source)
                .sql(how + statement.sql(PAGE))
                .params(statement.values())
                .query((row, number) -> row.getString(column))
                .list();
    }

    public static String fresh(String name) {
        return name + NUMBER.incrementAndGet();
    }

    /** The address of a new PostgreSQL database; whoever signs in is {@code postgres}, with that as password too. */
    public static String newPostgres(String name) {
        String database = fresh(name);
        postgresAdmin().execute("create database " + database);
        return Server.RUNNING.getJdbcUrl("postgres", database);
    }

    static JdbcTemplate postgresAdmin() {
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
