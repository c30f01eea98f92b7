package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.command.CannotOpen;
import dk.indsatskompas.decisions.store.Store.OlderStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** A store in the layout of before the first release is refused in clear words, and nothing in it is changed. */
@ParameterizedClass
@OnEachDatabase
class OlderStoreTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private HikariDataSource source;
    private JdbcTemplate sql;

    @BeforeEach
    void begin() {
        source = database.open(TestDatabase.fresh("older"), folder);
        Examples.open(source, folder).close();
        sql = new JdbcTemplate(source);
        sql.execute("update flyway_schema_history set script = 'V1__decisions.sql' where version = '1'");
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void isNeitherOpenedNorReadNorChanged() {
        List<Map<String, Object>> before = sql.queryForList("select * from head");

        assertThatThrownBy(() -> Examples.open(source, folder)).isInstanceOf(OlderStore.class);
        assertThatThrownBy(() -> Decisions.isIn(source)).isInstanceOf(OlderStore.class);

        assertThat(sql.queryForList("select * from head"))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    private OlderStore older() {
        return catchThrowableOfType(OlderStore.class, () -> Decisions.isIn(source));
    }

    @Test
    void isToldOfAtTheStartAndByTheCommands() {
        assertThat(LogTrouble.of(older())).isEqualTo(LogTrouble.OLDER_STORE);
        assertThat(LogTrouble.failure("data/decisions.db", older()))
                .hasStackTraceContaining("The store has the layout of an older version");
        assertThat(CannotOpen.said(older())).hasValueSatisfying(said -> {
            assertThat(said.da()).contains("ældre udgave", "begynd en ny log");
            assertThat(said.en()).contains("older version", "begin a new log");
        });
    }
}
