package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.byCitizen;
import static dk.indsatskompas.decisions.Examples.feedback;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
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

/** A store that an older version wrote is brought up to date, and loses nothing. */
@ParameterizedClass
@OnEachDatabase
class OlderStoreTest {

    private static final String ROWS = "select term, decision, written_by from index_rows order by term, decision";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private HikariDataSource source;
    private JdbcTemplate sql;

    @BeforeEach
    void open() {
        source = database.open(TestDatabase.fresh("older"), folder);
        sql = new JdbcTemplate(source);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void keepsTheWordsThatItsDecisionsAreFoundBy() {
        Entry decision;
        try (Decisions decisions = Examples.open(source, folder)) {
            decision = decisions.record(asked("case-1", 1), answered(1)).entry();
            decisions.record(asked("case-2", 2), answered(2));
            decisions.feedBack(decision.id(), feedback(Reaction.REJECTED), "case-system", null);
        }
        List<Map<String, Object>> rows = sql.queryForList(ROWS);
        withForeignKeys();

        try (Decisions decisions = Examples.open(source, folder)) {
            assertThat(sql.queryForList(ROWS)).isEqualTo(rows).hasSizeGreaterThan(10);
            decisions.record(asked("case-1", 3), answered(3));
            assertThat(decisions.search(byCitizen("case-1"), null, 10).decisions())
                    .hasSize(2)
                    .contains(decision);
            assertThat(decisions.verify().intact()).isTrue();
        }
    }

    /** As V1 to V3 made it. */
    private void withForeignKeys() {
        for (String statement : List.of(
                "create table kept as select * from index_rows",
                "drop table index_rows",
                "create table index_rows (term integer not null references terms (id),"
                        + " decision bigint not null references entries (sequence),"
                        + " written_by bigint not null references entries (sequence), primary key (term, decision))",
                "insert into index_rows select term, decision, written_by from kept",
                "drop table kept",
                "create index index_rows_by_writer on index_rows (written_by)",
                "drop index entries_by_about",
                "create index entries_by_about on entries (about)",
                "drop table draft_files",
                "drop table draft_contents",
                "drop table draft_revisions",
                "drop table drafts",
                "delete from flyway_schema_history where version in ('4', '5')")) {
            sql.execute(statement);
        }
    }
}
