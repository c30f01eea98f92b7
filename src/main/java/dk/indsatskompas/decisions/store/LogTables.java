package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.search.TermTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the store. Each knows its own SQL, which is the same on SQLite and PostgreSQL. */
public record LogTables(
        HeadTable head,
        EntryTable entries,
        CitizenKeyTable citizens,
        TermTable terms,
        IdempotencyTable idempotency,
        FeedbackTable feedback,
        RulebookTable rulebooks,
        StepTable steps) {

    static LogTables of(JdbcTemplate jdbc) {
        return new LogTables(
                new HeadTable(jdbc),
                new EntryTable(jdbc),
                new CitizenKeyTable(jdbc),
                new TermTable(jdbc),
                new IdempotencyTable(jdbc),
                new FeedbackTable(jdbc),
                new RulebookTable(jdbc),
                new StepTable(jdbc));
    }
}
