package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.Size;
import dk.indsatskompas.decisions.search.BlockSearch.SearchStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that everything is tried on: a SQLite file in the build, and whatever else the endurance tests bring. */
public abstract class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those that this run is to try everything on. The build before has tried SQLite. */
    static List<TestDatabase> tried() {
        if (Size.WHOLE && Others.FOUND.isEmpty()) {
            throw new AssertionError("META-INF/services names no other database");
        }
        return Size.WHOLE ? Others.FOUND : List.of(TestSqlite.FILE);
    }

    static Stream<TestDatabase> others() {
        return Others.FOUND.stream();
    }

    static List<TestDatabase> all() {
        return Stream.concat(Stream.of(TestSqlite.FILE), others()).toList();
    }

    public static String fresh(String name) {
        return name + NUMBER.incrementAndGet();
    }

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

    static List<String> explain(DataSource source, String how, SearchStatement statement, String column) {
        return JdbcClient.create(source)
                .sql(how + statement.sql())
                .params(statement.values())
                .query((row, number) -> row.getString(column))
                .list();
    }

    private static final class Others {
        static final List<TestDatabase> FOUND = ServiceLoader.load(TestDatabase.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
