package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.search.BlockSearch.SearchStatement;
import dk.indsatskompas.decisions.store.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A SQLite file in the folder of the test. */
public final class TestSqlite extends TestDatabase {

    public static final TestDatabase FILE = new TestSqlite();

    private TestSqlite() {}

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

    @Override
    public String toString() {
        return "SQLite";
    }
}
